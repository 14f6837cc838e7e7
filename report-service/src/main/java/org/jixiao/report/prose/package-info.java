/** What may be wrong with prose that a clerk wrote: pure rules over a narrative, each with its id, place and sentence. */
package org.jixiao.report.prose;
