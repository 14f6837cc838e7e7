package org.jixiao.beneficiary.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Optional;

/**
 * One compiled expression.
 *
 * @param reads what it asks about
 */
record Rule(Program program, List<Attribute> reads) {

    boolean isAboutMembers() {
        return reads.stream().anyMatch(Attribute::isOfMember);
    }

    boolean isMet(Subject subject) {
        return outcome(subject).orElse(false);
    }

    /** Empty where it cannot be computed, as a division by zero: then nobody is eligible by it. */
    Optional<Boolean> outcome(Subject subject) {
        try {
            return Optional.of(Boolean.TRUE.equals(program.eval(subject)));
        } catch (CelEvaluationException notComputable) {
            return Optional.empty();
        }
    }
}
