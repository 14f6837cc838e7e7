package org.jixiao.beneficiary.enrolment;

import java.util.Optional;
import java.util.UUID;

/** What the notices (公示) know of a candidate. Notices answer it; the register does not know them. */
public interface NoticePeriod {

    /** Where a candidate stands with its notice. */
    enum Standing {
        RUNNING,
        OBJECTION_OPEN,
        OBJECTION_UPHELD,
        PASSED
    }

    /** Empty where the candidate is on no published notice. */
    Optional<Standing> of(UUID enrolment);
}
