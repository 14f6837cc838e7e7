package org.jixiao.report.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.narrative.Origin;

@Schema(name = "ReportProvenance", description = "报告各处的来源")
public record ProvenanceView(
        UUID report,
        @Schema(description = "快照的摘要") String snapshotDigest,
        Counts counts,
        @Schema(description = "引用的事实，每个一次") List<Quoted> facts,
        @Schema(description = "正文和表格中由快照填入的各处，依阅读次序") List<Filled> places) {

    /**
     * @param measured places that quote facts
     * @param typed places that somebody's words or values fill
     * @param recorded places filled from registers, scores and counts
     * @param fixed places whose words the template fixes
     * @param typedTexts the different texts and values that were typed
     */
    @Schema(name = "ProvenanceCounts", description = "各种来源的处数，和不同的填写内容个数")
    public record Counts(
            @Schema(examples = "212", description = "引自事实，处")
            int measured,

            @Schema(examples = "64", description = "由人填写，处") int typed,

            @Schema(examples = "190", description = "取自登记、评分或计数，处")
            int recorded,

            @Schema(examples = "11", description = "模板固定，处") int fixed,

            @Schema(examples = "9", description = "由人填写的不同文字和完成值，个")
            int typedTexts) {}

    @JsonInclude(Include.NON_NULL)
    @Schema(name = "QuotedFact", description = "一个被引用的事实；早先的快照未收入的，只有摘要")
    public record Quoted(
            String digest,
            @Schema(examples = "delivery.households") String name,

            @Schema(
                    examples = "beneficiary",
                    enumeration = {"budget", "beneficiary", "evaluation"},
                    description = "计量它的服务；不能由名称断定的不给出")
            String service,

            @Schema(examples = "2607") String value,
            @Schema(examples = "户") String unitOfMeasure,
            LocalDate asOf,
            Instant knownAt,

            @Schema(examples = "2607", description = "支撑记录条数")
            Long rows,

            @Schema(description = "支撑记录的地址") String source,
            @Schema(examples = "3", description = "引用处数") int places) {

        /** A fact of which its snapshot holds no more than that it was quoted. */
        static Quoted unheld(String digest, int places) {
            return new Quoted(digest, null, null, null, null, null, null, null, null, places);
        }
    }

    @JsonInclude(Include.NON_NULL)
    @Schema(name = "FilledPlace", description = "一处：在第几段（表格另有行、格，均自0起），写的什么，来自哪里")
    public record Filled(
            @Schema(examples = "4") int block,
            Integer row,
            Integer cell,
            @Schema(examples = "2607") String text,
            Origin origin,
            @Schema(examples = "fact delivery.households") String token,

            @Schema(
                    examples = "explanation",
                    description = "由人填写的是哪一项：goal 目标、achievement 完成情况、explanation 原因、remedy 措施、actual 完成值、prose 改写的正文")
            String field,

            @Schema(description = "所据事实的摘要") List<String> facts) {}
}
