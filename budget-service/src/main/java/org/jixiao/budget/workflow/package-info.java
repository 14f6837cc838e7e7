/** Lists within the scope. */
package org.jixiao.budget.workflow;
