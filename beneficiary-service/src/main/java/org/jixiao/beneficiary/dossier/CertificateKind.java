package org.jixiao.beneficiary.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 证件、证明的种类: typed identifiers beside the identity number. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {
            "only-child",
            "disability",
            "death",
            "household-book",
            "admission",
            "hardship",
            "guardianship",
            "other"
        },
        description = "证件种类：独生子女父母光荣证、残疾人证、死亡证明、户口簿、录取通知书、低保证、监护证明、其他")
public enum CertificateKind {
    ONLY_CHILD("独生子女父母光荣证"),
    DISABILITY("残疾人证"),
    DEATH("死亡证明"),
    HOUSEHOLD_BOOK("户口簿"),
    ADMISSION("录取通知书"),
    HARDSHIP("低保证"),
    GUARDIANSHIP("监护证明"),
    OTHER("其他");

    private final String label;

    CertificateKind(String label) {
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
    public static CertificateKind of(String code) {
        return Code.parse(CertificateKind.class, code);
    }
}
