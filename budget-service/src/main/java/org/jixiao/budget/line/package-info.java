/** The approved budget of a unit and year (年初预算) and its lines, each with its running balance. */
package org.jixiao.budget.line;
