package org.jixiao.beneficiary.amendment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 变更申请的状态. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"proposed", "approved", "returned"},
        description = "状态：待审批、已批准、已退回")
public enum AmendmentStatus {
    PROPOSED("待审批"),
    APPROVED("已批准"),
    RETURNED("已退回");

    private final String label;

    AmendmentStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static AmendmentStatus of(String code) {
        return Code.parse(AmendmentStatus.class, code);
    }
}
