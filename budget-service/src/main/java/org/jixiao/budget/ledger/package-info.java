/** What was appropriated, as append-only entries, and the instants at which the ledgers can be read for good. */
package org.jixiao.budget.ledger;
