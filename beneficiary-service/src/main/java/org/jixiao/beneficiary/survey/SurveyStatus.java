package org.jixiao.beneficiary.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 调查状态：已抽样、答卷中、已截止、已发布. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"drawn", "open", "closed", "published"},
        description = "调查状态：已抽样、答卷中、已截止、已发布；只有已发布的计入事实")
public enum SurveyStatus {
    DRAWN,
    OPEN,
    CLOSED,
    PUBLISHED;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static SurveyStatus of(String code) {
        return Code.parse(SurveyStatus.class, code);
    }
}
