package org.jixiao.report.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "报告")
public record ReportView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID snapshot,
        UUID template,
        @Schema(examples = "藁城区计划生育协会2025年度部门整体支出绩效自评报告") String title,
        @Schema(description = "正文的摘要") String narrativeDigest,

        @Schema(examples = "212", description = "引自事实之处；早先的报告没有")
        Integer quotedFigures,

        @Schema(examples = "9", description = "由人填写的不同文字和完成值，个；早先的报告没有")
        Integer typedTexts,

        @Schema(examples = "1", description = "正文版本，0 为模板写成的原文")
        int proseVersion,

        @Schema(examples = "0", description = "提交前须改为引用或写明理由的手写数字，处")
        int openFigures,

        @Schema(
                enumeration = {"draft", "submitted", "approved", "returned"},
                description = "状态：起草、已提交、已批准、被退回")
        String status,

        @Schema(description = "退回理由，仅在被退回时") String returnReason,
        Instant writtenAt,
        Instant approvedAt,
        int version) {

    static ReportView of(Report report) {
        return new ReportView(
                report.id(),
                report.regionCode(),
                report.unitCode(),
                report.fiscalYear(),
                report.snapshotId(),
                report.templateId(),
                report.title(),
                report.narrativeDigest(),
                report.quotedFigures(),
                report.typedTexts(),
                report.proseVersion(),
                report.openFigures(),
                report.status(),
                report.returnReason(),
                report.writtenAt(),
                report.approvedAt(),
                report.version());
    }
}
