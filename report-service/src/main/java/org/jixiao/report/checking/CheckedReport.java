package org.jixiao.report.checking;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.checking.rule.Finding;
import org.jixiao.report.checking.rule.Severity;
import org.jixiao.report.checking.text.SourceText;

/** What was found, errors first, each in the order of the text. The same file gives the same answer, octet by octet. */
@Schema(description = "检查结果：先错误后提示，各按文中次序；同一文件的结果逐字节相同")
public record CheckedReport(
        @Schema(description = "文件的 SHA-256") String digest,
        @Schema(description = "读到的段落数") int paragraphs,
        @Schema(description = "读到的表格数") int tables,
        @Schema(description = "错误数：文内可以证明") int errors,
        @Schema(description = "提示数：需人工判读") int warnings,
        List<Finding> findings) {

    static CheckedReport of(String digest, SourceText source, List<Finding> findings) {
        var errors = (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return new CheckedReport(
                digest, source.paragraphs().size(), source.grids().size(), errors, findings.size() - errors, findings);
    }
}
