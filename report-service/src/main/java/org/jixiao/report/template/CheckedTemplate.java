package org.jixiao.report.template;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.narrative.TemplateFinding;

@Schema(description = "试检结果：findings 为空即可提出")
public record CheckedTemplate(List<TemplateFinding> findings) {}
