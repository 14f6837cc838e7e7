package org.jixiao.crash.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.crash.audit.Books.Act;
import org.jixiao.crash.audit.Books.Batch;
import org.jixiao.crash.audit.Books.Chain;
import org.jixiao.crash.audit.Books.KeptAnswer;
import org.jixiao.crash.audit.Books.LedgerRow;
import org.jixiao.crash.audit.Books.Line;
import org.jixiao.crash.write.Kind;
import org.jixiao.crash.write.Write;
import org.jixiao.crash.write.Write.Expected;
import org.jixiao.crash.write.Write.Request;
import org.jixiao.local.identity.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An audit that cannot find a tampered book proves nothing: every sort of damage is done here once. */
class AuditTest {

    private static final String LINE = "line-1";
    private static final BigDecimal TOTAL = new BigDecimal("50.00");

    private final List<Write> writes = new ArrayList<>(List.of(
            acknowledged(Kind.PAYMENT, "v-1", "p-1", Expected.payment("v-1", LINE, yuan("30.00"))),
            acknowledged(Kind.REVERSAL, "v-2", "p-2", Expected.payment("v-2", LINE, yuan("-30.00"))),
            acknowledged(Kind.PAYMENT, "v-3", "p-3", Expected.payment("v-3", LINE, yuan("49.99"))),
            refused("v-4", Expected.payment("v-4", LINE, yuan("0.02"))),
            acknowledged(Kind.BATCH, "b-1", "batch-1", Expected.batch("b-1", 0)),
            acknowledged(Kind.ENTRIES, "b-1-entries", "batch-1", Expected.batch("b-1", 2)),
            acknowledged(Kind.SUBMISSION, "b-1-submission", "batch-1", Expected.batch("b-1", 2)),
            acknowledged(Kind.CONFIRMATION, "b-1-approval", "batch-1", Expected.batch("b-1", 2))));

    private final List<LedgerRow> payments = new ArrayList<>(List.of(
            new LedgerRow("p-1", LINE, yuan("30.00"), "v-1", null),
            new LedgerRow("p-2", LINE, yuan("-30.00"), "v-2", "p-1"),
            new LedgerRow("p-3", LINE, yuan("49.99"), "v-3", null)));
    private final List<Line> lines = new ArrayList<>(List.of(new Line(LINE, TOTAL, yuan("49.99"), TOTAL)));
    private final List<Batch> batches = new ArrayList<>(List.of(new Batch("batch-1", "b-1", "confirmed", 2, 2, 2)));
    private final List<Act> budgetActs =
            chained(act("payment-recorded", "p-1"), act("payment-reversed", "p-2"), act("payment-recorded", "p-3"));
    private final List<Act> beneficiaryActs = chained(
            act("delivery-batch-drafted", "batch-1"),
            act("delivery-entries-added", "batch-1"),
            act("delivery-batch-submitted", "batch-1"),
            act("delivery-batch-confirmed", "batch-1"));
    private final List<KeptAnswer> kept = new ArrayList<>(List.of(
            new KeptAnswer("budget", "v-1", 201),
            new KeptAnswer("budget", "v-2", 201),
            new KeptAnswer("budget", "v-3", 201),
            new KeptAnswer("beneficiary", "b-1", 201),
            new KeptAnswer("beneficiary", "b-1-entries", 200),
            new KeptAnswer("beneficiary", "b-1-submission", 200),
            new KeptAnswer("beneficiary", "b-1-approval", 200)));
    private long headSeq = 3;

    @Test
    void booksThatSayWhatTheWritersWereToldAreSound() {
        assertThat(breaches()).isEmpty();
    }

    interface Damage {
        void doTo(AuditTest books);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("an acknowledged payment is gone", "v-3", books -> books.payments.remove(2)),
                damage(
                        "a payment stands twice",
                        "v-3",
                        books -> books.payments.add(new LedgerRow("p-9", LINE, yuan("49.99"), "v-3", null))),
                damage(
                        "a payment has another id",
                        "v-3",
                        books -> books.payments.set(2, new LedgerRow("p-9", LINE, yuan("49.99"), "v-3", null))),
                damage(
                        "a payment is a fen more",
                        "v-3",
                        books -> books.payments.set(2, new LedgerRow("p-3", LINE, yuan("50.00"), "v-3", null))),
                damage(
                        "a refused payment stands",
                        "被拒绝",
                        books -> books.payments.add(new LedgerRow("p-9", LINE, yuan("0.02"), "v-4", null))),
                damage(
                        "nobody sent a payment",
                        "无人提交",
                        books -> books.payments.add(new LedgerRow("p-9", LINE, yuan("1.00"), "v-9", null))),
                damage(
                        "a write stays open",
                        "不明",
                        books -> books.writes.add(open("v-5", Expected.payment("v-5", LINE, yuan("1.00"))))),
                damage(
                        "a balance is a fen off",
                        "不等于台账之和",
                        books -> books.lines.set(0, new Line(LINE, TOTAL, yuan("49.98"), TOTAL))),
                damage(
                        "a line is overspent",
                        "超支",
                        books -> books.lines.set(0, new Line(LINE, yuan("49.98"), yuan("49.99"), TOTAL))),
                damage(
                        "an appropriation is lost",
                        "预算台账",
                        books -> books.lines.set(0, new Line(LINE, TOTAL, yuan("49.99"), yuan("49.00")))),
                damage(
                        "the unit has another total",
                        "单位的调整预算",
                        books -> books.lines.add(new Line("line-2", TOTAL, yuan("0.00"), TOTAL))),
                damage(
                        "a batch stands twice",
                        "b-1",
                        books -> books.batches.add(new Batch("batch-9", "b-1", "draft", 0, 0, 0))),
                damage("a batch is gone", "b-1", books -> books.batches.clear()),
                damage(
                        "nobody made a batch",
                        "无人新建",
                        books -> books.batches.add(new Batch("batch-9", "b-9", "draft", 0, 0, 0))),
                damage(
                        "a confirmation is lost",
                        "b-1",
                        books -> books.batches.set(0, new Batch("batch-1", "b-1", "submitted", 2, 0, 0))),
                damage(
                        "entries were added twice",
                        "b-1",
                        books -> books.batches.set(0, new Batch("batch-1", "b-1", "confirmed", 4, 4, 2))),
                damage(
                        "a household got it twice",
                        "b-1",
                        books -> books.batches.set(0, new Batch("batch-1", "b-1", "confirmed", 2, 2, 1))),
                damage("a kept answer is gone", "幂等键", books -> books.kept.remove(0)),
                damage("a refusal is kept", "幂等键", books -> books.kept.add(new KeptAnswer("budget", "v-4", 409))),
                damage("an act is gone", "第 2 条", books -> books.budgetActs.remove(1)),
                damage("the last act is gone", "链头", books -> books.budgetActs.remove(2)),
                damage(
                        "an act says something else",
                        "散列",
                        books -> books.budgetActs.set(1, changed(books.budgetActs.get(1), "p-2", "{}"))),
                damage(
                        "an act's columns say something else",
                        "各栏",
                        books -> books.budgetActs.set(
                                1,
                                changed(
                                        books.budgetActs.get(1),
                                        "p-9",
                                        books.budgetActs.get(1).content()))),
                damage("acts changed places", "第 1 条", books -> books.budgetActs.add(0, books.budgetActs.remove(1))),
                damage("the head fell behind", "链头", books -> books.headSeq = 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void everySortOfDamageIsFoundAndNamed(String what, String evidence, Damage damage) {
        damage.doTo(this);

        assertThat(breaches()).isNotEmpty().anySatisfy(breach -> assertThat(breach)
                .contains(evidence));
    }

    private List<String> breaches() {
        var last = beneficiaryActs.get(beneficiaryActs.size() - 1).hash();
        var chains = List.of(
                new Chain("budget", "130109 725001", budgetActs, headSeq, hashOfThird()),
                new Chain("beneficiary", "130109 725001", beneficiaryActs, 4, last));
        return new Audit(writes, new Books(payments, lines, batches, chains, kept), TOTAL).breaches();
    }

    /** What the head said before any damage. */
    private static String hashOfThird() {
        return chained(act("payment-recorded", "p-1"), act("payment-reversed", "p-2"), act("payment-recorded", "p-3"))
                .get(2)
                .hash();
    }

    private static Arguments damage(String what, String evidence, Damage damage) {
        return Arguments.of(what, evidence, damage);
    }

    private static Write acknowledged(Kind kind, String key, String id, Expected expected) {
        var write = write(kind, key, expected);
        write.acknowledge(id);
        return write;
    }

    private static Write refused(String key, Expected expected) {
        var write = write(Kind.PAYMENT, key, expected);
        write.refuse("budget-overspent");
        return write;
    }

    private static Write open(String key, Expected expected) {
        return write(Kind.PAYMENT, key, expected);
    }

    private static Write write(Kind kind, String key, Expected expected) {
        return new Write(kind, new Request(kind.service(), Person.FINANCE_CLERK, "/", "", null, key), expected);
    }

    private record Unchained(String act, String entity) {}

    private static Unchained act(String act, String entity) {
        return new Unchained(act, entity);
    }

    private static List<Act> chained(Unchained... acts) {
        var chain = new ArrayList<Act>();
        var previous = "0".repeat(64);
        for (var act : acts) {
            var seq = chain.size() + 1;
            var content = "{\"act\":\"%s\",\"entityId\":\"%s\",\"seq\":%d}".formatted(act.act(), act.entity(), seq);
            var hash = sha256(content, previous);
            chain.add(new Act(seq, act.act(), act.entity(), content, previous, hash));
            previous = hash;
        }
        return chain;
    }

    private static Act changed(Act act, String entity, String content) {
        return new Act(act.seq(), act.act(), entity, content, act.prev(), act.hash());
    }

    private static String sha256(String content, String previous) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(HexFormat.of().parseHex(previous)));
        } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
