package org.jixiao.report.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.prose.ProseFinding;

@Schema(name = "ProseLint", description = "正文的检查结果")
public record LintView(
        @Schema(examples = "2", description = "提交前须改为引用或写明理由的，处")
        int open,

        @Schema(examples = "3", description = "检查结果，处") int total,
        @Schema(description = "逐处，至多 500 处") List<Found> findings) {

    private static final int SHOWN = 500;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProseFinding", description = "正文中的一处")
    public record Found(
            @Schema(examples = "L1", description = "规则编号，见 docs/prose.md")
            String rule,

            @Schema(
                    enumeration = {"refused", "answered", "told"},
                    description = "refused 不予保存，answered 提交前须改为引用或写明理由，told 提示")
            String weight,

            @Schema(examples = "4", description = "第几段，自0起") int block,

            @Schema(examples = "12", description = "自段首第几字，自0起")
            int from,

            @Schema(examples = "16", description = "至第几字之前") int to,

            @Schema(examples = "2019", description = "原文；个人信息不复述")
            String written,

            String message,
            @Schema(description = "已写明的理由") String reason) {}

    static LintView of(List<ProseFinding> findings, Editing editing) {
        return new LintView(
                editing.open(findings),
                findings.size(),
                findings.stream()
                        .limit(SHOWN)
                        .map(finding -> found(finding, editing.reason(finding)))
                        .toList());
    }

    private static Found found(ProseFinding finding, String reason) {
        return new Found(
                finding.rule().name(),
                finding.rule().weight().name().toLowerCase(Locale.ROOT),
                finding.block(),
                finding.from(),
                finding.to(),
                finding.written(),
                finding.message(),
                reason);
    }
}
