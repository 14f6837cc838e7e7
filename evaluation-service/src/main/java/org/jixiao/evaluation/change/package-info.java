/** What readers of the feed of changes are told of this service. */
package org.jixiao.evaluation.change;
