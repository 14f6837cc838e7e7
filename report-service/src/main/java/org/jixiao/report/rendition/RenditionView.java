package org.jixiao.report.rendition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "成文文件")
public record RenditionView(
        UUID id,
        UUID report,
        FileFormat format,

        @Schema(examples = "藁城区计划生育协会2025年度部门整体支出绩效自评报告.pdf")
        String fileName,

        @Schema(description = "文件的摘要") String sha256,

        @Schema(description = "文件标识：快照、模板、正文、字体和成文程序五者的摘要，印在页脚和二维码中")
        String documentId,

        @Schema(examples = "262144", description = "字节数") int size,
        @Schema(description = "没有字体能印出的字，文件中以〓代替；应为空") List<MissingCharacter> missingCharacters,
        Instant recordedAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Schema(description = "缺字：哪个字，在哪段文字中")
    public record MissingCharacter(String character, String text) {}

    static RenditionView of(Rendition rendition) {
        return new RenditionView(
                rendition.id(),
                rendition.reportId(),
                rendition.format(),
                rendition.fileName(),
                rendition.sha256(),
                rendition.documentId(),
                rendition.size(),
                missing(rendition.missingGlyphs()),
                rendition.recordedAt());
    }

    private static List<MissingCharacter> missing(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<MissingCharacter>>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored list cannot be read", corrupt);
        }
    }
}
