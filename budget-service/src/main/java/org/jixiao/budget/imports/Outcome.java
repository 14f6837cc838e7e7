package org.jixiao.budget.imports;

import org.jixiao.common.money.Money;

/**
 * What became of the rows of one unit.
 *
 * @param amount of the accepted rows, in yuan
 * @param digest over the row hashes of the accepted rows
 */
record Outcome(int accepted, int unchanged, int rejected, Money amount, String digest) {}
