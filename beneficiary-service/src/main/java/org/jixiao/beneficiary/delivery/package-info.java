/** Deliveries of cash, goods, insurance and services: batches, the ledger, and what is counted from it. */
package org.jixiao.beneficiary.delivery;
