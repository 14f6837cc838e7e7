/** What was known when sealed targets were changed: recorded by the service, so that nobody has to remember it. */
package org.jixiao.evaluation.rebaseline;
