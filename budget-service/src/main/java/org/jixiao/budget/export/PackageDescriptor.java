package org.jixiao.budget.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Fiscal Data Package 1.0-rc.1 描述文件，随 CSV 一同提供")
public record PackageDescriptor(
        @Schema(examples = "fiscal-data-package") String profile,
        @Schema(examples = "payments-130109-725001-2025") String name,
        @Schema(examples = "支付台账") String title,
        @Schema(examples = "CN") String countryCode,
        @Schema(examples = "130109") String regionCode,
        FiscalPeriod fiscalPeriod,

        @Schema(examples = "https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json")
        String columnTypes,

        List<Resource> resources) {

    private static final String TAXONOMY = "https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json";

    @Schema(description = "所涉年度")
    public record FiscalPeriod(
            @Schema(examples = "2025-01-01") LocalDate start,
            @Schema(examples = "2025-12-31") LocalDate end) {}

    @Schema(description = "一张表")
    public record Resource(
            @Schema(examples = "payments") String name,
            @Schema(examples = "tabular-data-resource") String profile,

            @Schema(examples = "payments-130109-725001-2025.csv")
            String path,

            @Schema(examples = "utf-8") String encoding,
            @Schema(examples = "text/csv") String mediatype,
            TableSchema schema) {}

    @Schema(description = "各列")
    public record TableSchema(List<Field> fields) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "一列")
    public record Field(
            @Schema(examples = "金额") String name,
            @Schema(examples = "number") String type,
            @Schema(examples = "value") String columnType) {}

    static PackageDescriptor of(Dataset dataset, Extent extent, String name) {
        var fields = dataset.columns().stream()
                .map(column -> new Field(column.heading(), column.type().inSchema(), column.columnType()))
                .toList();
        var resource = new Resource(
                dataset.code(), "tabular-data-resource", name + ".csv", "utf-8", "text/csv", new TableSchema(fields));
        var period =
                new FiscalPeriod(LocalDate.of(extent.fiscalYear(), 1, 1), LocalDate.of(extent.fiscalYear(), 12, 31));
        return new PackageDescriptor(
                "fiscal-data-package",
                name,
                dataset.title(),
                "CN",
                extent.region(),
                period,
                TAXONOMY,
                List.of(resource));
    }
}
