package org.jixiao.report.checking.rule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.checking.text.Place;

/**
 * One thing that is wrong.
 *
 * @param rule its id, C and two digits
 * @param figures those compared, as written, and what they come to
 * @param message a sentence in Chinese that a clerk can act on
 */
@Schema(name = "Finding", description = "报告中的一处问题")
public record Finding(
        @Schema(description = "规则编号", examples = "C05") String rule,
        Kind kind,
        Severity severity,
        Place place,

        @Schema(description = "所比较的数字（照原文）和算得的结果", examples = "80.00%")
        List<String> figures,

        @Schema(description = "可以照办的一句话") String message) {

    public Finding {
        figures = List.copyOf(figures);
    }
}
