package org.jixiao.evaluation.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;
import org.jixiao.evaluation.targetset.TargetSet;

@Schema(name = "EvidenceFile", description = "佐证文件")
public record EvidenceFileView(
        UUID id,
        @Schema(description = "绩效目标") UUID targetSet,

        @Schema(description = "指标；所查的目标中没有该指标时无此项") UUID indicator,

        @Schema(
                enumeration = {"target", "monitoring", "evaluation"},
                description = "环节：目标申报、运行监控、自评")
        String stage,

        @Schema(
                enumeration = {"direct", "working", "voucher", "statement"},
                description = "类型：直接文件、工作资料、原始凭证、说明")
        String kind,

        @Schema(examples = "满意度调查汇总表.pdf", description = "文件名")
        String name,

        @Schema(examples = "application/pdf", description = "格式，按内容判定")
        String mediaType,

        @Schema(examples = "182044", description = "大小（字节）") long octets,

        @Schema(description = "内容摘要 sha256") String digest,
        @Schema(description = "入库时点") Instant recordedAt,

        @Schema(examples = "/api/v1/evidence-files/0195a0c0-0000-7000-8000-000000000001/content", description = "下载地址")
        String content,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {

    static EvidenceFileView of(EvidenceFile file, TargetSet set) {
        return new EvidenceFileView(
                file.id(),
                set.id(),
                set.indicators().stream()
                        .filter(indicator -> indicator.lineage().equals(file.lineage()))
                        .findFirst()
                        .map(indicator -> indicator.id())
                        .orElse(null),
                file.stage().name().toLowerCase(Locale.ROOT),
                file.kind().name().toLowerCase(Locale.ROOT),
                file.name(),
                file.type().mediaType(),
                file.octets(),
                file.digest(),
                file.recordedAt(),
                EvidenceResource.PATH + "/" + file.id() + "/content",
                List.of());
    }
}
