package org.jixiao.beneficiary.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 户籍性质. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"agricultural", "non-agricultural"},
        description = "户籍性质：农业、非农业")
public enum Registration {
    AGRICULTURAL("农业"),
    NON_AGRICULTURAL("非农业");

    private final String label;

    Registration(String label) {
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
    public static Registration of(String code) {
        return Code.parse(Registration.class, code);
    }

    public static Optional<Registration> labelled(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
