package org.jixiao.report.template;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.narrative.TemplateCheck;

@Schema(description = "试检一份模板文本")
public record CheckTemplate(
        @NotNull
        @Size(max = TemplateCheck.LONGEST)
        @Schema(examples = "@title {{value unit.name}}", description = "模板文本")
        String content) {}
