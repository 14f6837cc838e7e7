package org.jixiao.report.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "公开")
public record PublicationView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID report,
        @Schema(description = "所更正的公开，仅勘误时") UUID corrects,
        @Schema(examples = "藁城区计划生育协会2025年度部门整体支出绩效自评报告") String title,
        @Schema(description = "公开版正文的摘要") String narrativeDigest,
        @Schema(examples = "0", description = "公开版中隐去的数，处") int withheld,

        @Schema(examples = "5", description = "少于此数的户数、人数不公开")
        int smallCell,

        @Schema(
                enumeration = {"proposed", "published", "returned", "withdrawn"},
                description = "状态：待审核、已公开、被退回、已撤下")
        String status,

        @Schema(description = "退回或撤下的理由") String reason,
        Instant proposedAt,
        Instant decidedAt,
        int version,
        @JsonProperty("_actions") List<Action> actions) {

    static PublicationView of(Publication publication, List<Action> actions) {
        return new PublicationView(
                publication.id(),
                publication.regionCode(),
                publication.unitCode(),
                publication.fiscalYear(),
                publication.reportId(),
                publication.corrects(),
                publication.title(),
                publication.narrativeDigest(),
                publication.withheld(),
                publication.smallCell(),
                publication.status(),
                publication.reason(),
                publication.proposedAt(),
                publication.decidedAt(),
                publication.version(),
                actions);
    }
}
