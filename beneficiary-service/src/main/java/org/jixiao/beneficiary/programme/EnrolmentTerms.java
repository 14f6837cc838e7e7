package org.jixiao.beneficiary.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether and how one enrols.
 *
 * @param namesBasis by what law names are published in full; without one they are masked
 * @param excludes   codes of programmes, of this unit or of another one of the region, that nobody may have beside this
 *                   one; its own code where nobody may have it from two units
 */
@Schema(description = "在册管理的要求；缺省为不要求在册、公示5个工作日、公示姓名脱敏、无互斥项目")
public record EnrolmentTerms(
        @Schema(examples = "false", description = "是否只发放给在册者")
        Boolean required,

        @Min(FEWEST_NOTICE_DAYS) @Max(60) @Schema(examples = "5", description = "公示期，工作日")
        Integer noticeDays,

        @Size(min = 4, max = 128) @Schema(examples = "政府信息公开条例第二十条", description = "全名公示的法律依据；缺省则姓名脱敏")
        String namesBasis,

        @Size(max = 20) @Schema(description = "不得与之重复享受的补助项目代码，含本区划其他单位的；写本项目代码的，不得在两个单位重复享受")
        Set<@NotBlank @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,32}") String> excludes) {

    public static final int FEWEST_NOTICE_DAYS = 5;

    static final EnrolmentTerms NONE = new EnrolmentTerms(false, FEWEST_NOTICE_DAYS, null, Set.of());

    boolean needsRegister() {
        return Boolean.TRUE.equals(required);
    }

    int daysOfNotice() {
        return noticeDays == null ? FEWEST_NOTICE_DAYS : noticeDays;
    }

    String[] excluded() {
        return excludes == null ? new String[0] : excludes.stream().sorted().toArray(String[]::new);
    }
}
