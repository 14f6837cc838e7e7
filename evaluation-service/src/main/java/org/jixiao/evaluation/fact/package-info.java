/** How records of this service are counted for facts, so that each count stays the same for ever. */
package org.jixiao.evaluation.fact;
