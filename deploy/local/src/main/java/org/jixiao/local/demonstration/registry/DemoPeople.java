package org.jixiao.local.demonstration.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Draws birth dates and identity numbers that are valid and, among themselves, all different. */
final class DemoPeople {

    /** Of the province, but never the code of any county: no authority can have given such a number to anybody. */
    private static final String NOWHERE = "139900";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    DemoPeople(Random random) {
        this.random = random;
    }

    /** Any day from the first to the last, both included. */
    LocalDate bornBetween(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** The name is given later, when the order of the register is known. */
    DemoMember person(String relation, boolean female, LocalDate born) {
        return new DemoMember("", relation, female, identityNumber(female, born), born, false, "");
    }

    private String identityNumber(boolean female, LocalDate born) {
        while (true) {
            var sequence = 900 + 2 * random.nextInt(50) + (female ? 0 : 1);
            var seventeen = NOWHERE + born.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence;
            var number = seventeen + checkDigit(seventeen);
            if (taken.add(number)) {
                return number;
            }
        }
    }

    /** GB 11643, written here once more: a generator that used the service's own check would prove nothing. */
    private static char checkDigit(String seventeen) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(seventeen.charAt(i), 10);
        }
        return "10X98765432".charAt(sum % 11);
    }
}
