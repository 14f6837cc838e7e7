package org.jixiao.common.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457. {@code errors} lists faulty inputs, {@code facts} what a rule compared. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ProblemDetail", description = "问题说明（RFC 9457）")
public record ProblemDetail(
        @Schema(examples = "/problems/invalid-input") String type,
        @Schema(examples = "输入有误") String title,
        @Schema(examples = "400") int status,
        String detail,
        @Schema(description = "出错的资源路径") String instance,
        List<Error> errors,
        @Schema(description = "规则所比较的数值") Map<String, ?> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ProblemError", description = "一处错误：位置、规则编号、说明")
    public record Error(
            @Schema(examples = "/lines/0/amount") String pointer,
            @Schema(examples = "Positive") String rule,
            String message) {}

    public static ProblemDetail of(Refusal refusal, String path, Locale locale) {
        var errors = refusal.faults().stream()
                .map(fault ->
                        new Error(fault.pointer(), fault.rule(), fault.message().in(locale)))
                .toList();
        return new ProblemDetail(
                "/problems/" + refusal.type().slug(),
                refusal.type().title().in(locale),
                refusal.type().status(),
                refusal.detail().in(locale),
                path,
                errors,
                refusal.facts());
    }
}
