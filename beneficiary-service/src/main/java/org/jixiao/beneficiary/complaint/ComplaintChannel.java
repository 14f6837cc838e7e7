package org.jixiao.beneficiary.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 受理渠道：来访、来电、来信、村居转交、网络、其他. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"visit", "phone", "letter", "village", "online", "other"},
        description = "受理渠道：来访、来电、来信、村居转交、网络、其他")
public enum ComplaintChannel {
    VISIT,
    PHONE,
    LETTER,
    VILLAGE,
    ONLINE,
    OTHER;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ComplaintChannel of(String code) {
        return Code.parse(ComplaintChannel.class, code);
    }
}
