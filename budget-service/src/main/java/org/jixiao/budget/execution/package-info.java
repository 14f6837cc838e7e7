/** Execution of the budget (预算执行) and its facts, measured from the append-only rows alone. */
package org.jixiao.budget.execution;
