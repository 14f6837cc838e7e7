/** Fiscal years of a unit (预算年度) and their closing (年结). */
package org.jixiao.budget.year;
