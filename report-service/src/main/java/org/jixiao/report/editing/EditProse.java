package org.jixiao.report.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All edits of a report together, against the text as the template wrote it: sent twice, they come to the same. */
@Schema(description = "正文的全部改动，相对模板写成的原文；未列出的段恢复原文")
public record EditProse(@NotNull @Size(max = 200) List<@NotNull @Valid Edit> edits) {

    public static final int LONGEST = 4_000;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProseEdit", description = "一段的改动：改写、其后加段，或两者")
    public record Edit(
            @NotNull @Min(0) @Max(100_000) @Schema(examples = "4", description = "原文第几段，自0起")
            Integer block,

            @Size(min = 1, max = LONGEST)
            @Schema(examples = "全年支出{{fact budget.spent wan}}万元。", description = "改写为；数字写作 {{fact …}} 等，原段的引用照旧可用")
            String text,

            @Size(max = 20) @Schema(description = "其后增加的段") List<@NotBlank @Size(max = LONGEST) String> added,

            @Size(max = 100) @Schema(description = "对手写数字的说明")
            List<@NotNull @Valid Answer> answers) {}

    @Schema(name = "ProseAnswer", description = "手写的数字为何不引用快照")
    public record Answer(
            @NotBlank @Size(max = 100) @Schema(examples = "2019", description = "手写的数字，照检查结果的写法")
            String written,

            @NotBlank @Size(max = 200) @Schema(examples = "建库年份，系统无此记录", description = "理由")
            String reason) {}
}
