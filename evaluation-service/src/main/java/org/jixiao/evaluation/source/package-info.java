/** What this service reads from its peers, with the caller's own token: facts, watermarks and the closing of a year. */
package org.jixiao.evaluation.source;
