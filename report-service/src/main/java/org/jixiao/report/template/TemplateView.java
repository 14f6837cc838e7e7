package org.jixiao.report.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "报告模板")
public record TemplateView(
        UUID id,

        @Schema(examples = "CN", description = "财政区划代码；CN 为全国缺省")
        String region,

        @Schema(examples = "unit-self-evaluation-report") String code,
        @Schema(examples = "1", description = "版次") int edition,
        @Schema(examples = "部门整体支出绩效自评报告") String name,
        @Schema(description = "内容的摘要") String digest,
        @Schema(description = "模板文本；列表中不出现") String content) {

    static TemplateView of(Template template) {
        return of(template, template.content());
    }

    static TemplateView listed(Template template) {
        return of(template, null);
    }

    private static TemplateView of(Template template, String content) {
        return new TemplateView(
                template.id(),
                template.regionCode(),
                template.code(),
                template.edition(),
                template.name(),
                template.digest(),
                content);
    }
}
