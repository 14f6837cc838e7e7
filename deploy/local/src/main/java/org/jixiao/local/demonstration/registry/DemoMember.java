package org.jixiao.local.demonstration.registry;

import java.time.LocalDate;

/**
 * A synthetic person.
 *
 * @param relation 与户主关系: 户主, 配偶, 子 or 女
 * @param university 在读院校, empty for all but the admitted girls
 */
public record DemoMember(
        String name,
        String relation,
        boolean female,
        String identityNumber,
        LocalDate birthDate,
        boolean insuredChild,
        String university) {

    public String sex() {
        return female ? "女" : "男";
    }

    /** Completed years (周岁); the birthday itself counts. */
    public int ageOn(LocalDate day) {
        return birthDate.until(day).getYears();
    }
}
