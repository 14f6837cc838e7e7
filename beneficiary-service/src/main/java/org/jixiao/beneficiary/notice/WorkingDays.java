package org.jixiao.beneficiary.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** 工作日: Monday to Friday, without the public holidays and with the exchanged weekends that are announced each year. */
@ApplicationScoped
class WorkingDays {

    private final NoticeConfig config;

    WorkingDays(NoticeConfig config) {
        this.config = config;
    }

    /** The last of so many working days, the first day counted where it is one. */
    LocalDate last(LocalDate first, int days) {
        var day = first;
        for (var left = days; ; day = day.plusDays(1)) {
            if (isWorked(day) && --left == 0) {
                return day;
            }
        }
    }

    private boolean isWorked(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend
                ? config.daysWorked().map(days -> days.contains(day)).orElse(false)
                : !config.daysOff().map(days -> days.contains(day)).orElse(false);
    }
}
