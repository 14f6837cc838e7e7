package org.jixiao.beneficiary.clash;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** A field in which two entries of perhaps one person agree, or do not. How much each weighs says {@code likeness} alone. */
enum Agreement {
    NAME("姓名相同"),
    SOUND("姓名同音"),
    BIRTH_DATE("出生日期相同"),
    BIRTH_DATE_IN_PART("出生年份相同，月或日相同"),
    SEX("性别相同"),
    OTHER_SEX("性别不同"),
    VILLAGE("同村"),
    ACCOUNT("同一账户");

    private final String label;

    Agreement(String label) {
        this.label = label;
    }

    @Schema(name = "ClashAgreement", description = "疑似同一人的一项比对")
    public record View(
            @Schema(examples = "birth-date", description = "项目代码")
            String field,

            @Schema(examples = "出生日期相同") String label) {}

    /** @param agreed codes between commas, null where nothing was compared */
    static List<View> views(String agreed) {
        return agreed == null
                ? null
                : Arrays.stream(agreed.split(","))
                        .map(code -> new View(code, Code.parse(Agreement.class, code).label))
                        .toList();
    }
}
