package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import org.jixiao.beneficiary.privacy.BlindIndex;

/**
 * Keyed hashes by which a person is met again under another identity number: of the name as it is written, and of its sound
 * in the year of birth. Each kind has a key of its own, so that neither can be held against another column, and the
 * unit is part of what is hashed: names of two units do not meet.
 */
@ApplicationScoped
class Likeness {

    /** A hash only finds whom to compare: sixteen octets of it, for there is one in an index for each person. */
    private static final int OCTETS = 16;

    private final BlindIndex index;

    Likeness(BlindIndex index) {
        this.index = index;
    }

    byte[] ofName(String region, String unit, String name) {
        return hash(region, "name", unit + "|" + PersonalName.written(name));
    }

    byte[] ofSound(String region, String unit, String name, LocalDate born) {
        return hash(region, "likeness", unit + "|" + PersonalName.sound(name) + "|" + born.getYear());
    }

    private byte[] hash(String region, String kind, String value) {
        return Arrays.copyOf(index.of(region, kind, value), OCTETS);
    }
}
