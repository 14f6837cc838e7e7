/** How far a file reaches: one unit, a department, or all units of a region. */
package org.jixiao.budget.extent;
