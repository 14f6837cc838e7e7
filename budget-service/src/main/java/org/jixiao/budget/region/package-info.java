/** Regions (财政区划, GB/T 2260): a reference table that everybody reads. */
package org.jixiao.budget.region;
