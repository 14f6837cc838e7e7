package org.jixiao.beneficiary.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** On what a household's personal data may be processed (个人信息保护法 第13条). */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"statutory-duty", "public-affairs", "consent"},
        description = "处理依据：履行法定职责、授权管理公共事务、本人或监护人同意")
public enum LegalBasisKind {
    STATUTORY_DUTY("履行法定职责"),
    PUBLIC_AFFAIRS("授权管理公共事务"),
    CONSENT("本人或监护人同意");

    private final String label;

    LegalBasisKind(String label) {
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
    public static LegalBasisKind of(String code) {
        return Code.parse(LegalBasisKind.class, code);
    }
}
