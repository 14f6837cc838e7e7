package org.jixiao.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 应保未保, with what it is a part of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "应保未保：符合资格而截至当日未获发放者，附分母")
public record UnservedView(
        UUID programme,
        @Schema(description = "截至日期") LocalDate asOf,
        @Schema(description = "记录时点；翻页时保持不变") Instant knownAt,

        @Schema(examples = "2650", description = "分母：符合资格的户（人）数")
        int eligible,

        @Schema(examples = "2607", description = "符合资格且已获发放")
        int served,

        @Schema(examples = "43", description = "符合资格而未获发放") int unserved,
        List<Item> items,
        String next) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnservedItem", description = "一户或一人；姓名脱敏")
    public record Item(
            UUID household,
            @Schema(description = "按人发放时的成员") UUID member,

            @Schema(examples = "725001-00001", description = "户编号")
            String number,

            @Schema(examples = "130109100", description = "乡镇代码")
            String township,

            @Schema(examples = "受*", description = "户主或成员姓名（脱敏）")
            String name,

            @Schema(description = "受益人数") int persons) {}
}
