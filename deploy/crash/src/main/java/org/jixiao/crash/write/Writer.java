package org.jixiao.crash.write;

import java.util.Random;

/** One writer: act after act, with a breath between them, until told to end; what it has begun it settles first. */
final class Writer implements Runnable {

    private final PaymentDesk payments;
    private final DeliveryDesk deliveries;
    private final Random random;
    private volatile boolean ending;

    Writer(PaymentDesk payments, DeliveryDesk deliveries, Random random) {
        this.payments = payments;
        this.deliveries = deliveries;
        this.random = random;
    }

    void end() {
        ending = true;
    }

    @Override
    public void run() {
        try {
            while (!ending) {
                act();
                Thread.sleep(50 + random.nextInt(250));
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    private void act() throws InterruptedException {
        var chance = random.nextInt(100);
        if (chance < 60) {
            payments.pay(random);
        } else if (chance < 85) {
            payments.reverse(random);
        } else {
            deliveries.deliver(random);
        }
    }
}
