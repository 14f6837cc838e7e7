package org.jixiao.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many callers that start together. */
public final class Crowd {

    private Crowd() {}

    public static <T> List<T> of(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var start = new CountDownLatch(1);
            var waiting = new ArrayList<Future<T>>();
            for (var call : calls) {
                waiting.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<T>();
            for (var answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
