package org.jixiao.report.document;

import java.time.LocalDate;

/** 落款: the unit that signs and the day (成文日期). */
public record Signature(String unitName, LocalDate date) implements Block {

    public Signature {
        Text.require(unitName);
    }

    /** 2026年3月5日: Arabic figures, the full year, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
    public String dateText() {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    @Override
    public void present(Presentation presentation) {
        presentation.signature(this);
    }
}
