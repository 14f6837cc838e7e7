package org.jixiao.beneficiary.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice without its list, which is read as a document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "公示；名单另以文件读取")
public record NoticeView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        UUID programme,
        String title,

        @Schema(
                examples = "published",
                enumeration = {"draft", "published", "returned"},
                description = "状态：草稿、已发布、已退回")
        String status,

        @Schema(examples = "5", description = "公示期，工作日") int days,
        @Schema(description = "公示开始日期") LocalDate startsOn,
        @Schema(description = "公示最后一日") LocalDate endsOn,
        @Schema(examples = "46", description = "列入的对象数") int candidates,
        @Schema(description = "退回原因") String returnReason,
        @Schema(description = "已发布的文件及摘要") List<Document> documents,
        int version) {

    @Schema(name = "NoticeDocumentDigest", description = "一种格式的公示文件")
    public record Document(
            @Schema(examples = "html") String format,

            @Schema(examples = "sha256:9f86d081…", description = "文件摘要，发布后不变")
            String digest) {}

    static NoticeView of(Notice notice, List<Document> documents) {
        return new NoticeView(
                notice.id(),
                notice.regionCode(),
                notice.unitCode(),
                notice.programmeId(),
                notice.title(),
                notice.status(),
                notice.days(),
                notice.startsOn(),
                notice.endsOn(),
                notice.candidates(),
                notice.returnReason(),
                documents,
                notice.version());
    }
}
