package org.jixiao.beneficiary.clash;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** What a person made of a clash. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"legitimate", "to-correct"},
        description = "判断：情况属实，予以保留、登记有误，须更正")
public enum ClashDecision {
    LEGITIMATE("情况属实，予以保留"),
    TO_CORRECT("登记有误，须更正");

    private final String label;

    ClashDecision(String label) {
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
    public static ClashDecision of(String code) {
        return Code.parse(ClashDecision.class, code);
    }
}
