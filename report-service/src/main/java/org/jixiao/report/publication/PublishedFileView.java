package org.jixiao.report.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.rendition.FileFormat;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "公开的文件")
public record PublishedFileView(
        UUID id,
        UUID publication,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "藁城区计划生育协会") String unitName,
        @Schema(examples = "2025") int fiscalYear,
        @Schema(examples = "藁城区计划生育协会2025年度部门整体支出绩效自评报告") String title,
        FileFormat format,

        @Schema(examples = "藁城区计划生育协会2025年度部门整体支出绩效自评报告.pdf")
        String fileName,

        @Schema(description = "文件的摘要") String sha256,
        @Schema(description = "文件标识，印在页脚和二维码中") String documentId,
        @Schema(examples = "262144", description = "字节数") int size,
        Instant publishedAt,
        @Schema(description = "勘误：更正它的公开") UUID correctedBy,
        @Schema(description = "撤下的理由") String withdrawalReason,
        @Schema(description = "被更正或撤下的时间") Instant endedAt) {

    @JsonProperty
    @Schema(
            enumeration = {"current", "corrected", "withdrawn"},
            description = "现行、已勘误、已撤下")
    public String state() {
        if (endedAt == null) {
            return "current";
        }
        return correctedBy == null ? "withdrawn" : "corrected";
    }

    @JsonProperty
    @Schema(examples = "/api/v1/published-files/01900000-0000-7000-8000-000000000001", description = "取得文件的地址")
    public String link() {
        return PublishedFileResource.PATH + "/" + id;
    }

    @JsonIgnore
    boolean isWithdrawn() {
        return state().equals("withdrawn");
    }
}
