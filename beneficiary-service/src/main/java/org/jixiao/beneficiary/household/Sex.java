package org.jixiao.beneficiary.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** Sex as the household registration knows it (性别). */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"male", "female"},
        description = "性别：男、女")
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String label;

    Sex(String label) {
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
    public static Sex of(String code) {
        return Code.parse(Sex.class, code);
    }

    public static Optional<Sex> labelled(String label) {
        return Arrays.stream(values()).filter(sex -> sex.label.equals(label)).findFirst();
    }
}
