/**
 * Detectors (疑点规则): what in the records of a unit's year a reader should look at, each a named rule over plain
 * values. A finding accuses nobody; it says which figures do not go together.
 */
package org.jixiao.evaluation.detector;
