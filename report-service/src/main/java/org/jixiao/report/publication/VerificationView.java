package org.jixiao.report.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "查验结果：本系统出具过的文件")
public record VerificationView(
        @Schema(description = "所问的摘要") String digest,

        @Schema(
                enumeration = {"document", "file"},
                description = "所问的是文件标识（页脚、二维码），还是一个文件的摘要")
        String kind,

        @Schema(description = "文件标识；由文件摘要查得") String documentId,
        @Schema(description = "首次出具的时间") Instant madeAt,
        @Schema(examples = "pdf", description = "出具过的格式") List<String> formats,
        @Schema(description = "公开的文件，附其现状；未公开的为空，不说内容") List<PublishedFileView> published) {}
