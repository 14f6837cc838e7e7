package org.jixiao.beneficiary.condition;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One member of a household as registered.
 *
 * @param universityLevel 985 or 211, empty where none is known
 */
public record RegisteredMember(
        UUID id,
        String relation,
        String sex,
        LocalDate birthDate,
        boolean insuredChild,
        boolean admitted,
        String universityLevel,
        byte[] rowHash) {}
