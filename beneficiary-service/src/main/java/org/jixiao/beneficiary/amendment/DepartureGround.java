package org.jixiao.beneficiary.amendment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** Why somebody is not in the household any more. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"death", "moved", "marriage", "adopted", "other"},
        description = "离户原因：死亡、户籍迁出、婚姻变动、被他人收养、其他")
public enum DepartureGround {
    DEATH("死亡"),
    MOVED("户籍迁出"),
    MARRIAGE("婚姻变动"),
    ADOPTED("被他人收养"),
    OTHER("其他");

    private final String label;

    DepartureGround(String label) {
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
    public static DepartureGround of(String code) {
        return Code.parse(DepartureGround.class, code);
    }
}
