/** The versions of a unit's budget: what was approved, each adjustment, the final account; read from what was appended. */
package org.jixiao.budget.history;
