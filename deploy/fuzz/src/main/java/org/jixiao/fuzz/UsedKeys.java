package org.jixiao.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jixiao.local.service.Service;

/** The Idempotency-Keys under which requests have succeeded, the latest of them. */
final class UsedKeys {

    private final int most;
    private final List<Used> keys = new ArrayList<>();

    /** @param request method, target and body */
    record Used(Service service, String account, String key, String request) {}

    UsedKeys(int most) {
        this.most = most;
    }

    synchronized void add(Used key) {
        keys.add(key);
        if (keys.size() > most) {
            keys.remove(0);
        }
    }

    /** Null if none fits. */
    synchronized Used any(RandomGenerator random, Predicate<Used> fits) {
        var fitting = keys.stream().filter(fits).toList();
        return fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
    }
}
