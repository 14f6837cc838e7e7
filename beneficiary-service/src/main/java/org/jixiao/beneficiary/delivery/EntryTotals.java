package org.jixiao.beneficiary.delivery;

import org.jixiao.common.money.Money;

/** What the entries of a batch add up to. */
record EntryTotals(long entries, long persons, Money amount) {}
