/** Corrections (更正) of a closed year's ledger: requested by one person, approved by another, dated after the year. */
package org.jixiao.budget.correction;
