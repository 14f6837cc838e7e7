package org.jixiao.beneficiary.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By an identity number, or by the number of a certificate or an account as {@code kind} says. */
@Schema(description = "按证件号码查找所在的户；查找也留痕")
public record LookUpHousehold(
        @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码；缺省为本人所属区划")
        String region,

        @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码；缺省为本人可见的各单位")
        String unit,

        @NotBlank @Size(max = 64) @Schema(examples = "11010519491231002X", description = "证件号码，15位、18位、全角均可")
        String identityNumber,

        @Pattern(regexp = KINDS)
        @Schema(
                examples = "identity-number",
                enumeration = {
                    "identity-number",
                    "account",
                    "only-child",
                    "disability",
                    "death",
                    "household-book",
                    "admission",
                    "hardship",
                    "guardianship",
                    "other"
                },
                description = "号码的种类，缺省为居民身份证；其余为发放账户和各种证件")
        String kind) {

    private static final String KINDS = "identity-number|account|only-child|disability|death|household-book|admission"
            + "|hardship|guardianship|other";

    boolean byIdentityNumber() {
        return kind == null || kind.equals("identity-number");
    }
}
