package org.jixiao.beneficiary.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is made public: masked where it is written, so that nothing has to be hidden afterwards. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "公示文件的内容")
public record NoticeDocument(
        String title,
        @Schema(examples = "农村独生子女家庭意外伤害保险") String programme,
        @Schema(examples = "2025") int fiscalYear,
        @Schema(examples = "725001") String unit,
        @Schema(description = "公示开始日期；草稿不出现") LocalDate startsOn,
        @Schema(description = "公示最后一日；草稿不出现") LocalDate endsOn,
        List<Line> lines,
        @Schema(description = "依法不列姓名、只列数量的对象") List<Count> unnamed,
        @Schema(examples = "部分对象依法只列数量", description = "说明") String remark) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NoticeLine", description = "一户或一人；地址到村")
    public record Line(
            @Schema(examples = "1", description = "序号") int no,

            @Schema(examples = "受*", description = "姓名；依法须脱敏的为姓加星号，未满14周岁的以户主代")
            String name,

            @Schema(examples = "130109100", description = "乡镇代码")
            String township,

            @Schema(examples = "虚拟01村", description = "村") String village,
            @Schema(examples = "3", description = "受益人数") int persons) {}

    @Schema(name = "NoticeCount", description = "一个乡镇只列数量的对象")
    public record Count(
            @Schema(examples = "130109100", description = "乡镇代码；合计不出现乡镇")
            String township,

            @Schema(examples = "少于5", description = "户（人）数；小于5的不列具体数")
            String number) {}

    NoticeDocument running(LocalDate from, LocalDate until) {
        return new NoticeDocument(title, programme, fiscalYear, unit, from, until, lines, unnamed, remark);
    }
}
