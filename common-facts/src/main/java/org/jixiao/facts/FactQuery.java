package org.jixiao.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;

/** Up to 500 facts at one pair of instants, all or nothing. */
@Schema(description = "同一时点的一组事实，要么全部给出，要么全部不给")
public record FactQuery(
        @NotNull @Size(min = 1, max = 500) List<@Valid @NotNull Wanted> facts,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025")
        Integer fiscalYear,

        @Schema(examples = "2025-12-31", description = "缺省为年度最后一日")
        LocalDate asOf,

        @Schema(description = "缺省为本服务最新的安全时点") Instant knownAt,
        @Schema(description = "分组；只对一个事实") Grouping groupBy,
        @Min(1) @Max(500) @Schema(examples = "200") Integer limit,
        @Size(max = 256) String cursor) {

    @Schema(name = "WantedFact")
    public record Wanted(
            @NotBlank @Schema(examples = "delivery.households")
            String name,

            @NotNull @Valid FactSubject subject) {}

    @Schema(name = "FactAnswer")
    public record Answer(Instant knownAt, LocalDate asOf, List<Fact> facts, String next) {}

    @Schema(name = "FactDescription", description = "事实目录的一项")
    public record Description(
            @Schema(examples = "delivery.households") String name,
            @Schema(examples = "户") String unitOfMeasure,
            @Schema(examples = "已确认发放的户数") String meaning,
            List<Grouping> groupings) {}

    @Schema(name = "FactCatalogue")
    public record Catalogue(List<Description> facts) {}

    @Schema(name = "Watermark", description = "本服务最新的安全记录时点")
    public record Watermark(Instant knownAt) {}
}
