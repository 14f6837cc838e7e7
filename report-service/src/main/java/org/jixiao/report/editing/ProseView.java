package org.jixiao.report.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.narrative.Kind;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Prose", description = "可编辑的正文：模板写成的原文、现有的改动和检查结果")
public record ProseView(
        UUID report,

        @Schema(examples = "1", description = "正文版本，0 为模板写成的原文")
        int proseVersion,

        @Schema(description = "正文的摘要") String narrativeDigest,

        @Schema(examples = "10", description = "由人填写的不同文字和完成值，个")
        Integer typedTexts,

        @Schema(description = "现有的改动") List<EditProse.Edit> edits,
        @Schema(description = "原文各段") List<Source> written,
        LintView lint,
        int version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProseSource", description = "原文的一段")
    public record Source(
            @Schema(examples = "4", description = "第几段，自0起") int block,
            Kind kind,

            @Schema(examples = "全年支出{{fact budget.spent wan}}万元。", description = "文字，引用写作 {{…}}；表格没有")
            String source) {}

    @Schema(name = "ProseVersions", description = "正文的版本，新的在前，至多 200 个")
    public record Versions(UUID report, List<OneVersion> versions) {}

    @Schema(name = "ProseVersion", description = "正文的一个版本")
    public record OneVersion(
            @Schema(examples = "1", description = "0 为模板写成的原文")
            int number,

            @Schema(description = "正文的摘要") String narrativeDigest,
            Instant writtenAt,
            @Schema(examples = "clerk-725001") String writtenBy) {}
}
