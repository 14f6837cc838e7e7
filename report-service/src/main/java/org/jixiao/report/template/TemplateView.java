package org.jixiao.report.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "报告模板的一版")
public record TemplateView(
        UUID id,

        @Schema(examples = "CN", description = "财政区划代码；CN 为全国缺省")
        String region,

        @Schema(examples = "unit-self-evaluation-report") String code,
        @Schema(examples = "1", description = "版次") int edition,
        @Schema(examples = "部门整体支出绩效自评报告") String name,
        @Schema(description = "内容的摘要") String digest,

        @Schema(
                enumeration = {"proposed", "published", "returned"},
                description = "状态：待审核、已发布、被退回")
        String status,

        @Schema(description = "退回理由，仅在被退回时") String returnReason,
        @Schema(description = "停用日：自该日起不再用于新的报告") LocalDate retiredFrom,
        @Schema(description = "模板文本；列表中不出现") String content,
        int version,

        @JsonProperty("_actions") @Schema(description = "本人此刻可做的操作；列表中不给出")
        List<Action> actions) {

    static TemplateView of(Template template, List<Action> actions) {
        return of(template, template.content(), actions);
    }

    static TemplateView listed(Template template) {
        return of(template, null, null);
    }

    private static TemplateView of(Template template, String content, List<Action> actions) {
        return new TemplateView(
                template.id(),
                template.regionCode(),
                template.code(),
                template.edition(),
                template.name(),
                template.digest(),
                template.status(),
                template.returnReason(),
                template.retiredFrom(),
                content,
                template.version(),
                actions);
    }
}
