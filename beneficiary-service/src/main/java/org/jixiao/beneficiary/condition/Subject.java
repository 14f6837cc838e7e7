package org.jixiao.beneficiary.condition;

import dev.cel.runtime.CelVariableResolver;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Whom a condition is asked about.
 *
 * @param member       null where the household as such is asked about
 * @param referenceDay on which ages are counted
 */
record Subject(RegisteredHousehold household, RegisteredMember member, LocalDate referenceDay)
        implements CelVariableResolver {

    /** Completed years; the birthday itself counts. */
    long age() {
        return Period.between(member.birthDate(), referenceDay).getYears();
    }

    @Override
    public Optional<Object> find(String name) {
        return Attribute.named(name)
                .filter(attribute -> member != null || !attribute.isOfMember())
                .map(attribute -> attribute.value(this));
    }
}
