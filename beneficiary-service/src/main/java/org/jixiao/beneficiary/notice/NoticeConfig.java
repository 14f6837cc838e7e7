package org.jixiao.beneficiary.notice;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "jixiao.notices")
interface NoticeConfig {

    /** Public holidays that fall on Monday to Friday. */
    Optional<List<LocalDate>> daysOff();

    /** Weekends that are worked in exchange. */
    Optional<List<LocalDate>> daysWorked();

    /** Numbers below this are not made public. */
    int smallCell();
}
