package org.jixiao.crash.write;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Random;
import java.util.Set;
import org.jixiao.local.service.Service;

/**
 * Sends a write, with the same key, until its outcome is known. What a careful caller does: a lost connection, a
 * time-out, a 5xx and a twin on its way leave the outcome open; an answer below 500 settles it.
 */
public final class Settlement {

    /** What the rules of the trial's own ground can say to a writer; any other refusal is a breach. */
    private static final Set<String> RULES = Set.of("budget-overspent", "payment-already-reversed");

    private static final int UNAUTHENTICATED = 401;
    private static final int UNAVAILABLE = 503;

    private final Wire wire;
    private final Tally tally;
    private final Successes successes;

    /** Who wants to know when a service has written again. */
    public interface Successes {
        /**
         * @param sentAt when the successful attempt was sent, by {@link System#nanoTime}
         * @param issuedAt when its token was asked for
         */
        void written(Service service, long sentAt, long issuedAt);
    }

    public Settlement(Wire wire, Tally tally, Successes successes) {
        this.wire = wire;
        this.tally = tally;
        this.successes = successes;
    }

    /**
     * @return the answer that settled it
     * @throws InterruptedException the trial gives up; the write stays open
     */
    Answer settle(Write write, Random random) throws InterruptedException {
        for (var again = false; ; again = true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            tally.requested(again);
            var answer = attempt(write);
            if (answer != null && isSettled(write, answer)) {
                return answer;
            }
            Thread.sleep(100 + random.nextInt(300));
        }
    }

    /** Somebody who has the answer already asks for the same once more. */
    void echo(Write write) throws InterruptedException {
        Answer answer;
        try {
            answer = wire.send(write.request(), wire.pass(write.request().by()));
        } catch (IOException away) {
            return;
        }
        if (answer.isSuccess()) {
            tally.echoed();
            if (!answer.replayed() || !id(answer).equals(write.id())) {
                tally.breach("再次提交没有原样重放：" + write + " 得到 " + answer.status() + " " + id(answer));
            }
        } else if (answer.status() < 500 && answer.status() != UNAUTHENTICATED) {
            tally.breach("已确认的写入再次提交被拒：" + write + " 得到 " + answer.status() + " " + answer.text());
        }
    }

    /** Two requests with one key at the same time. */
    void twin(Write write) {
        tally.doubled();
        wire.sendTwin(write.request(), wire.pass(write.request().by()));
    }

    private Answer attempt(Write write) {
        var pass = wire.pass(write.request().by());
        var sentAt = System.nanoTime();
        try {
            var answer = wire.send(write.request(), pass);
            if (answer.isSuccess()) {
                successes.written(write.kind().service(), sentAt, pass.issuedAt());
            } else if (answer.status() == UNAUTHENTICATED) {
                wire.reject(pass);
            }
            return answer;
        } catch (HttpTimeoutException late) {
            leaveOpen(write, "超时");
        } catch (IOException lost) {
            leaveOpen(write, "连接中断");
        }
        return null;
    }

    private boolean isSettled(Write write, Answer answer) {
        if (answer.isSuccess()) {
            acknowledge(write, answer);
            return true;
        }
        if (answer.status() >= 500) {
            requireUnavailable(write, answer);
            leaveOpen(write, answer.status() + " " + answer.problem());
            return false;
        }
        if (answer.status() == UNAUTHENTICATED || answer.problem().equals("twin-in-progress")) {
            leaveOpen(write, answer.status() + " " + answer.problem());
            return false;
        }
        write.refuse(answer.problem());
        tally.refused(answer.problem());
        if (!RULES.contains(answer.problem()) || !answer.isProblemDocument()) {
            tally.breach("不该有的拒绝：" + write + " 得到 " + answer.status() + " " + answer.text());
        }
        return true;
    }

    private void acknowledge(Write write, Answer answer) {
        write.acknowledge(id(answer));
        tally.acknowledged();
        if (answer.replayed()) {
            tally.replayed();
        }
        if (write.id().isEmpty()) {
            tally.breach("确认中没有标识：" + write.key() + " " + answer.text());
        }
    }

    /** What is away is said to be away, in the published form; 500 would say that somebody must look for a fault. */
    private void requireUnavailable(Write write, Answer answer) {
        if (answer.status() != UNAVAILABLE || !answer.isProblemDocument()) {
            tally.breach("故障时的应答不合公布的形式：%s 得到 %d %s %s"
                    .formatted(write.kind().title(), answer.status(), answer.type(), answer.text()));
        }
    }

    private void leaveOpen(Write write, String why) {
        write.leaveOpen();
        tally.leftOpen(why);
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asText();
    }
}
