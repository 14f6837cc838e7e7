package org.jixiao.crash.write;

import java.util.Collection;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Every write that was begun, and the way in which a writer brings one to its end. */
public final class Notebook {

    private static final int TWINS_PERCENT = 3;
    private static final int ECHOES_PERCENT = 3;

    private final Settlement settlement;
    private final String stem;
    private final AtomicInteger last = new AtomicInteger();
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();

    /** @param stem what the keys and names of this run begin with */
    public Notebook(Settlement settlement, String stem) {
        this.settlement = settlement;
        this.stem = stem;
    }

    /** A key, and at the same time a voucher number or a name, that no other write has. */
    String fresh() {
        return stem + "-" + last.incrementAndGet();
    }

    /** For a write that no rule can refuse: now and then sent by two at once. */
    Answer bringAboutTwice(Write write, Random random) throws InterruptedException {
        if (random.nextInt(100) < TWINS_PERCENT) {
            settlement.twin(write);
        }
        return bringAbout(write, random);
    }

    /** A refusal is not kept: a twin that comes after it would rightly find other balances. So no twins here. */
    Answer bringAbout(Write write, Random random) throws InterruptedException {
        writes.add(write);
        var answer = settlement.settle(write, random);
        if (write.isAcknowledged() && random.nextInt(100) < ECHOES_PERCENT) {
            settlement.echo(write);
        }
        return answer;
    }

    public Collection<Write> writes() {
        return writes;
    }
}
