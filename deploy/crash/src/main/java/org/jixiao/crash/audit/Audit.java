package org.jixiao.crash.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.crash.audit.Books.Batch;
import org.jixiao.crash.audit.Books.LedgerRow;
import org.jixiao.crash.write.Kind;
import org.jixiao.crash.write.Write;
import org.jixiao.crash.write.Write.Outcome;

/** Holds the books against what the writers were told. Every breach is one sentence with its evidence. */
public final class Audit {

    private final Collection<Write> writes;
    private final Books books;
    private final BigDecimal approvedTotal;
    private final List<String> breaches = new ArrayList<>();

    /** @param approvedTotal of the unit's budget, yuan; nothing in the trial adjusts it */
    public Audit(Collection<Write> writes, Books books, BigDecimal approvedTotal) {
        this.writes = writes;
        this.books = books;
        this.approvedTotal = approvedTotal;
    }

    public List<String> breaches() {
        nothingIsOpen();
        paymentsAreThereOnce();
        batchesAreThereOnce();
        linesAddUp();
        answersAreKeptOnce();
        actsAreRecordedOnce();
        books.chains().forEach(chain -> breaches.addAll(ChainCheck.breachesOf(chain)));
        return breaches;
    }

    private void nothingIsOpen() {
        of(Outcome.UNKNOWN).forEach(write -> breach("结果始终不明：%s", write));
    }

    /** Each acknowledged one by id and by voucher number; nothing that nobody was told of. */
    private void paymentsAreThereOnce() {
        var byVoucher = grouped(books.payments(), LedgerRow::voucherNo);
        var byId = grouped(books.payments(), LedgerRow::id);
        for (var write : writes) {
            if (write.kind() != Kind.PAYMENT && write.kind() != Kind.REVERSAL) {
                continue;
            }
            var rows = byVoucher.getOrDefault(write.expected().name(), List.of());
            if (write.isAcknowledged()) {
                requireOnce(write, rows, byId.getOrDefault(write.id(), List.of()));
            } else if (write.outcome() == Outcome.REFUSED && !rows.isEmpty()) {
                breach("被拒绝的写入却在台账中：%s", write);
            }
            byVoucher.remove(write.expected().name());
        }
        byVoucher.keySet().forEach(voucher -> breach("台账中有无人提交的凭证 %s", voucher));
    }

    private void requireOnce(Write write, List<LedgerRow> byVoucher, List<LedgerRow> byId) {
        if (byVoucher.size() != 1 || byId.size() != 1) {
            breach("已确认的写入在台账中按凭证号有 %d 笔、按标识有 %d 笔：%s", byVoucher.size(), byId.size(), write);
            return;
        }
        var row = byVoucher.get(0);
        if (!row.equals(byId.get(0))
                || row.amount().compareTo(write.expected().amount()) != 0
                || !row.line().equals(write.expected().line())) {
            breach("台账与已确认的写入不符：%s，台账 %s", write, row);
        }
    }

    /** A batch by its name; what was acknowledged last says how far it must have come. */
    private void batchesAreThereOnce() {
        var byName = grouped(books.batches(), Batch::name);
        var acts = writes.stream()
                .filter(write -> write.kind().ordinal() >= Kind.BATCH.ordinal())
                .collect(Collectors.groupingBy(write -> write.expected().name()));
        acts.forEach((name, done) -> {
            var rows = byName.getOrDefault(name, List.of());
            byName.remove(name);
            var last = done.stream().filter(Write::isAcknowledged).max((one, other) -> one.kind()
                    .compareTo(other.kind()));
            if (rows.size() != (last.isPresent() ? 1 : 0)) {
                breach("批次 %s 有 %d 个", name, rows.size());
            } else {
                last.ifPresent(write -> requireState(write, rows.get(0)));
            }
        });
        byName.keySet().forEach(name -> breach("有无人新建的批次 %s", name));
    }

    private void requireState(Write last, Batch batch) {
        var status =
                switch (last.kind()) {
                    case SUBMISSION -> "submitted";
                    case CONFIRMATION -> "confirmed";
                    default -> "draft";
                };
        var deliveries = last.kind() == Kind.CONFIRMATION ? last.expected().entries() : 0;
        if (!batch.id().equals(last.id())
                || !batch.status().equals(status)
                || batch.entries() != last.expected().entries()
                || batch.deliveries() != deliveries
                || batch.households() != deliveries) {
            breach("批次与已确认的写入不符：%s（应为 %s、发放 %d 笔），账上 %s", last, status, deliveries, batch);
        }
    }

    /** To the fen: line by line, and the unit as a whole. */
    private void linesAddUp() {
        var ledger = new HashMap<String, BigDecimal>();
        books.payments().forEach(row -> ledger.merge(row.line(), row.amount(), BigDecimal::add));
        for (var line : books.lines()) {
            var paid = ledger.getOrDefault(line.id(), BigDecimal.ZERO);
            if (line.spent().compareTo(paid) != 0) {
                breach("预算行 %s 的执行数 %s 不等于台账之和 %s", line.id(), line.spent(), paid);
            }
            if (line.spent().compareTo(line.adjusted()) > 0 || paid.compareTo(line.adjusted()) > 0) {
                breach("预算行 %s 超支：调整预算 %s，执行 %s，台账 %s", line.id(), line.adjusted(), line.spent(), paid);
            }
            if (line.adjusted().compareTo(line.appropriated()) != 0) {
                breach("预算行 %s 的调整预算 %s 不等于预算台账 %s", line.id(), line.adjusted(), line.appropriated());
            }
        }
        requireEqual("单位的调整预算", sum(books.lines(), Books.Line::adjusted), approvedTotal);
        var told = writes.stream()
                .filter(write -> write.isAcknowledged() && write.expected().amount() != null)
                .toList();
        requireEqual("单位的执行数", sum(books.lines(), Books.Line::spent), sum(told, write -> write.expected()
                .amount()));
    }

    private void requireEqual(String what, BigDecimal found, BigDecimal expected) {
        if (found.compareTo(expected) != 0) {
            breach("%s %s 元，应为 %s 元", what, found, expected);
        }
    }

    private void answersAreKeptOnce() {
        var byKey = grouped(books.keptAnswers(), kept -> kept.service() + " " + kept.key());
        for (var write : writes) {
            var kept = byKey.getOrDefault(write.kind().service().id() + " " + write.key(), List.of());
            var expected = write.isAcknowledged() ? 1 : 0;
            if (write.outcome() != Outcome.UNKNOWN && kept.size() != expected) {
                breach("幂等键留存的应答有 %d 个，应为 %d 个：%s", kept.size(), expected, write);
            }
        }
    }

    private void actsAreRecordedOnce() {
        var recorded = new HashMap<String, Integer>();
        books.chains().forEach(chain -> chain.acts()
                .forEach(act -> recorded.merge(act.act() + " " + act.entityId(), 1, Integer::sum)));
        for (var write : writes) {
            var times = recorded.getOrDefault(write.kind().act() + " " + write.id(), 0);
            if (write.isAcknowledged() && times != 1) {
                breach("留痕中有 %d 条，应为 1 条：%s", times, write);
            }
        }
    }

    private List<Write> of(Outcome outcome) {
        return writes.stream().filter(write -> write.outcome() == outcome).toList();
    }

    private static <T> Map<String, List<T>> grouped(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, HashMap::new, Collectors.toList()));
    }

    private static <T> BigDecimal sum(Collection<T> rows, Function<T, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void breach(String form, Object... values) {
        breaches.add(form.formatted(values));
    }
}
