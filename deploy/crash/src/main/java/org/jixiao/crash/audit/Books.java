package org.jixiao.crash.audit;

import java.math.BigDecimal;
import java.util.List;

/** What the databases hold after the trial, as their owners read it. */
public record Books(
        List<LedgerRow> payments,
        List<Line> lines,
        List<Batch> batches,
        List<Chain> chains,
        List<KeptAnswer> keptAnswers) {

    /** @param reverses id of the payment that this row reverses, else null */
    public record LedgerRow(String id, String line, BigDecimal amount, String voucherNo, String reverses) {}

    /** @param appropriated the sum of the line's entries in the budget ledger */
    public record Line(String id, BigDecimal adjusted, BigDecimal spent, BigDecimal appropriated) {}

    /**
     * @param entries    its entries, {@code deliveries} what of them stands in the ledger
     * @param households distinct households among the deliveries
     */
    public record Batch(String id, String name, String status, int entries, int deliveries, int households) {}

    /** The acts of one unit in one service, in the order of their numbers, and the head that is locked by each act. */
    public record Chain(String service, String unit, List<Act> acts, long headSeq, String headHash) {}

    /** Hashes in hexadecimal. */
    public record Act(long seq, String act, String entityId, String content, String prev, String hash) {}

    /** An answer that is kept for repetitions. */
    public record KeptAnswer(String service, String key, int status) {}
}
