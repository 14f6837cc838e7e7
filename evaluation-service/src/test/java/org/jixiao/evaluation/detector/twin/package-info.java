/** A made-up year of a unit like 725001, with faults planted on demand; knows nothing of the rules that look for them. */
package org.jixiao.evaluation.detector.twin;
