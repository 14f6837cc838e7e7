/** Exports: what is in the ledgers, as tables with official headings, and a Fiscal Data Package descriptor of them. */
package org.jixiao.budget.export;
