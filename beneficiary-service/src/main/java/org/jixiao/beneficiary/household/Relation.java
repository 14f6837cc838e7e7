package org.jixiao.beneficiary.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 与户主关系. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"head", "spouse", "son", "daughter", "father", "mother", "other"},
        description = "与户主关系：户主、配偶、子、女、父、母、其他")
public enum Relation {
    HEAD("户主"),
    SPOUSE("配偶"),
    SON("子"),
    DAUGHTER("女"),
    FATHER("父"),
    MOTHER("母"),
    OTHER("其他");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isChild() {
        return this == SON || this == DAUGHTER;
    }

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static Relation of(String code) {
        return Code.parse(Relation.class, code);
    }

    public static Optional<Relation> labelled(String label) {
        return Arrays.stream(values())
                .filter(relation -> relation.label.equals(label))
                .findFirst();
    }
}
