/** What every approval has in common: a reason for a return, a second person, lists within the scope. */
package org.jixiao.budget.workflow;
