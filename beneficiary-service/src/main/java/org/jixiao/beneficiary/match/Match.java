package org.jixiao.beneficiary.match;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.FactSubject;

/** A partner's question and its answer: hashes in, yes or no out. */
public final class Match {

    private static final String HASH = "[0-9a-f]{64}";

    private Match() {}

    @Schema(name = "AskForMatches", description = "协作核对：以约定密钥的摘要询问，只答有无；号码不出各自单位")
    public record Request(
            @NotBlank @Pattern(regexp = FactSubject.REGION) @Schema(examples = "130109", description = "财政区划代码")
            String region,

            @NotBlank @Size(min = 2, max = 64) @Schema(examples = "示例残联", description = "协作单位")
            String partner,

            @NotBlank @Size(min = 4, max = 128) @Schema(examples = "核对重复享受的补助", description = "使用目的，写入访问留痕")
            String purpose,

            @NotEmpty @Size(max = 1000) List<@NotNull @Pattern(regexp = HASH) String> hashes) {}

    @Schema(name = "Matches", description = "逐条回答，次序同所问；只有有无")
    public record Answer(
            @Schema(description = "访问留痕的标识") UUID id,
            @Schema(description = "本区划在册为是") List<Boolean> matches) {}
}
