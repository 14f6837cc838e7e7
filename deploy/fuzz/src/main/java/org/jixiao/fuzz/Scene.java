package org.jixiao.fuzz;

import java.util.random.RandomGenerator;
import org.jixiao.local.service.Service;

/**
 * What one request is about.
 *
 * @param random  of this request alone: a function of the run's seed and the request's number
 * @param service that is asked
 * @param about   the known record that the request speaks of; null where nothing is known yet
 * @param year    the fiscal year in which it takes place
 */
record Scene(RandomGenerator random, Service service, Learned about, int year) {

    String known(String name) {
        return about == null ? null : about.value(name);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Scene about(Learned record) {
        return record == null ? this : new Scene(random, service, record, year);
    }
}
