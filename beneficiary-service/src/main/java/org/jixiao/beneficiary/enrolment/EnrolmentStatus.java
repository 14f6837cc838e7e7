package org.jixiao.beneficiary.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 申报 → 村评议 → 乡审 → 区审（待公示、公示中）→ 在册 → 暂停、退出；退回后可再次申报. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {
            "applied",
            "village-reviewed",
            "township-examined",
            "approved",
            "returned",
            "enrolled",
            "paused",
            "exited"
        },
        description = "状态：已申报、村已评议、乡镇已审、区已审（待公示或公示中）、已退回、在册、暂停、已退出")
public enum EnrolmentStatus {
    APPLIED("已申报"),
    VILLAGE_REVIEWED("村已评议"),
    TOWNSHIP_EXAMINED("乡镇已审"),
    APPROVED("区已审"),
    RETURNED("已退回"),
    ENROLLED("在册"),
    PAUSED("暂停"),
    EXITED("已退出");

    private final String label;

    EnrolmentStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static EnrolmentStatus of(String code) {
        return Code.parse(EnrolmentStatus.class, code);
    }
}
