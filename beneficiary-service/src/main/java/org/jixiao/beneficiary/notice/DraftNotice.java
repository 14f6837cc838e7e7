package org.jixiao.beneficiary.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "拟定公示：列入该补助项目全部区审通过、尚未公示的对象")
public record DraftNotice(
        @NotNull @Schema(description = "补助项目的标识") UUID programme,

        @NotBlank @Size(max = 128) @Schema(examples = "2025年计划生育家庭意外伤害保险拟补助对象公示", description = "标题；不得写入个人信息")
        String title) {}
