package org.jixiao.report.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.narrative.TemplateCheck;

@Schema(description = "提出本区划一个模板的新的一版")
public record ProposeTemplate(
        @NotBlank
        @Pattern(regexp = "[a-z][a-z0-9]{0,15}(-[a-z0-9]{1,11}){0,4}")
        @Size(max = 64)
        @Schema(examples = "unit-self-evaluation-report", description = "模板代码；与全国缺省的相同时列在其前")
        String code,

        @NotBlank @Size(max = 128) @Schema(examples = "部门整体支出绩效自评报告")
        String name,

        @NotBlank
        @Size(max = TemplateCheck.LONGEST)
        @Schema(examples = "@title {{value unit.name}}", description = "模板文本，写法见 docs/templates.md")
        String content) {}
