package org.jixiao.crash.write;

import static org.jixiao.local.identity.Person.FINANCE_CLERK;
import static org.jixiao.local.service.Service.BUDGET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Payments and their reversals, half of them on lines whose last yuan everybody wants. */
final class PaymentDesk {

    private static final String PATH = "/api/v1/payments";

    private final Ground ground;
    private final Notebook notebook;
    private final List<Write> reversible = new ArrayList<>();

    PaymentDesk(Ground ground, Notebook notebook) {
        this.ground = ground;
        this.notebook = notebook;
    }

    void pay(Random random) throws InterruptedException {
        var narrow = random.nextBoolean();
        var lines = narrow ? ground.narrowLines() : ground.wideLines();
        var line = lines.get(random.nextInt(lines.size()));
        var amount = BigDecimal.valueOf(1 + random.nextInt(narrow ? 2_000 : 99_999), 2);
        var key = notebook.fresh();
        var body = GroundWork.json(Map.of(
                "line",
                line,
                "amount",
                amount.toPlainString(),
                "paidOn",
                ground.firstDay(),
                "voucherNo",
                key,
                "summary",
                "崩溃试验"));
        var write = new Write(
                Kind.PAYMENT,
                new Write.Request(BUDGET, FINANCE_CLERK, PATH, body, null, key),
                Write.Expected.payment(key, line, amount));
        if (narrow) {
            notebook.bringAbout(write, random);
        } else {
            notebook.bringAboutTwice(write, random);
        }
        if (write.isAcknowledged()) {
            offer(write, narrow);
        }
    }

    /** Any writer may reverse any payment; now and then two want the same one. */
    void reverse(Random random) throws InterruptedException {
        var payment = choose(random);
        if (payment == null) {
            pay(random);
            return;
        }
        var key = notebook.fresh();
        var body = GroundWork.json(Map.of("reason", "崩溃试验", "voucherNo", key, "reversedOn", ground.firstDay()));
        var request =
                new Write.Request(BUDGET, FINANCE_CLERK, PATH + "/" + payment.id() + "/reversal", body, null, key);
        var expected = Write.Expected.payment(
                key, payment.expected().line(), payment.expected().amount().negate());
        notebook.bringAbout(new Write(Kind.REVERSAL, request, expected), random);
    }

    /** Narrow lines are emptied again and again; of the wide ones a few payments are taken back. */
    private void offer(Write payment, boolean narrow) {
        synchronized (reversible) {
            if (narrow || reversible.size() < 100) {
                reversible.add(payment);
            }
        }
    }

    private Write choose(Random random) {
        synchronized (reversible) {
            if (reversible.isEmpty()) {
                return null;
            }
            var place = random.nextInt(reversible.size());
            var wantedTwice = random.nextInt(20) == 0;
            return wantedTwice ? reversible.get(place) : reversible.remove(place);
        }
    }
}
