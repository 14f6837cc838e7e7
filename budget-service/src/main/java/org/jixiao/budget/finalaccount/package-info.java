/** Final accounts (决算): entered after the year, approved by a second person, never beside the ledger but equal to it. */
package org.jixiao.budget.finalaccount;
