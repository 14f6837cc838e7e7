package org.jixiao.report.narrative;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong with a template.
 *
 * @param line counted from 1; 0 where it is the template as a whole
 */
@Schema(description = "模板的一处毛病")
public record TemplateFinding(
        @Schema(examples = "12", description = "行号，自1起；0 为整个模板")
        int line,

        @Schema(examples = "T7", description = "规则编号，见 docs/templates.md")
        String rule,

        @Schema(examples = "快照中没有事实 budget.total") String message) {

    static TemplateFinding of(int line, TemplateRule rule, String message) {
        return new TemplateFinding(line, rule.name(), message);
    }
}
