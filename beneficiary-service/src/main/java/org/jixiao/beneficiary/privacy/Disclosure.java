package org.jixiao.beneficiary.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** Asking for one whole value of one person, and what is told and kept of it. */
public final class Disclosure {

    private Disclosure() {}

    /** What can be disclosed, and the column in which it lies sealed. */
    @Schema(
            name = "DisclosedField",
            type = SchemaType.STRING,
            enumeration = {"identity-number", "name"},
            description = "披露项：证件号码、姓名")
    public enum Field {
        IDENTITY_NUMBER("identity_sealed", "identity_number"),
        NAME("name_sealed", "name");

        private final String column;
        private final String sealedAs;

        Field(String column, String sealedAs) {
            this.column = column;
            this.sealedAs = sealedAs;
        }

        String column() {
            return column;
        }

        String sealedAs() {
            return sealedAs;
        }

        @JsonValue
        public String code() {
            return Code.of(this);
        }

        @JsonCreator
        public static Field of(String code) {
            return Code.parse(Field.class, code);
        }
    }

    @Schema(name = "Disclose", description = "申请披露一项个人信息；目的先留痕，后披露")
    public record Request(
            @NotNull UUID member,
            @NotNull Field field,

            @NotBlank @Size(min = 4, max = 256) @Schema(examples = "核对护工保险投保名单", description = "使用目的")
            String purpose) {}

    @Schema(name = "DisclosedValue", description = "披露的值；本次访问已留痕")
    public record Value(
            @Schema(description = "访问留痕的标识") UUID id,
            UUID member,
            Field field,

            @Schema(description = "完整的值", examples = "11010519491231002X")
            String value) {}

    @Schema(name = "DisclosureRecord", description = "一次访问的留痕；不含所披露的值")
    public record Access(
            UUID id,
            @Schema(examples = "130109") String region,
            @Schema(examples = "725001") String unit,
            UUID member,
            UUID household,
            @Schema(examples = "identity-number") String field,
            @Schema(examples = "核对护工保险投保名单") String purpose,
            @Schema(examples = "clerk-725001") String actor,
            Instant recordedAt) {}
}
