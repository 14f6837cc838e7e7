/** Projects (预算项目): entered by a unit, examined, kept in the library, budgeted, closed. */
package org.jixiao.budget.project;
