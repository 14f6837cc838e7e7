package org.jixiao.evaluation.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rollup", description = "一个区划一个年度的汇总")
record RollupView(
        @Schema(examples = "130109") String region,
        int fiscalYear,

        @Schema(examples = "department", description = "按部门或按单位")
        String by,

        @Schema(description = "目标、自评、得分和疑点的记录时点") Instant knownAt,

        @Schema(description = "资金随预算服务变更流更新到何时") Following following,

        @Schema(description = "全部单位的合计，不限于本页；只随首页给出") Sums total,

        List<Sums> items,

        @Schema(description = "下一页的链接，末页不出现") String next) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RollupFollowing", description = "跟随预算服务变更流的进度")
    record Following(
            @Schema(examples = "1024", description = "已取到的变更位置")
            long position,

            @Schema(description = "此前的变更都已计入；从未取过时不出现") Instant knownAt,

            @Schema(examples = "12", description = "距 knownAt 的秒数；从未取过时不出现")
            Long ageSeconds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RollupSums", description = "若干单位的合计；比率由分子分母的合计算出")
    record Sums(
            @Schema(examples = "725", description = "部门或单位代码；合计不出现")
            String code,

            @Schema(description = "单位数") int units,
            Money money,
            Targets targets,
            SelfEvaluations selfEvaluations,
            Scores scores,
            @Schema(description = "疑点数，按各单位最近一次筛查") int warnings,
            @Schema(description = "提示数，按各单位最近一次筛查") int notices) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RollupMoney", description = "资金，元；预算服务的事实")
    record Money(
            @Schema(description = "已取数的单位数") int units,

            @Schema(examples = "2198600.00", description = "年初预算数")
            String initial,

            @Schema(examples = "2198600.00", description = "全年预算数")
            String adjusted,

            @Schema(examples = "1730300.00", description = "全年执行数")
            String spent,

            @Schema(examples = "0.7870", description = "执行率，没有预算时不出现")
            String executionRate,

            @Schema(description = "取数时点，各单位中最早的；未取数时不出现") Instant knownAt) {}

    @Schema(name = "RollupTargets", description = "绩效目标：项目数，含单位整体")
    record Targets(
            @Schema(description = "已填报") int entered,
            @Schema(description = "已封存") int sealed) {}

    @Schema(name = "RollupSelfEvaluations", description = "自评：项目数，含单位整体，按最近一次")
    record SelfEvaluations(
            @Schema(description = "草稿") int drafted,
            @Schema(description = "已提交") int submitted,
            @Schema(description = "已审核") int approved,
            @Schema(description = "被退回") int returned) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RollupScores", description = "审核通过的得分")
    record Scores(
            @Schema(description = "项目：优") int excellent,
            @Schema(description = "项目：良") int good,
            @Schema(description = "项目：中") int fair,
            @Schema(description = "项目：差") int poor,

            @Schema(examples = "92.70", description = "项目得分按全年预算数加权的平均；仅供参考，不是部门得分")
            String weighedMean,

            @Schema(examples = "212030.00", description = "有得分项目的全年预算数合计，元")
            String scoredMoney,

            @Schema(examples = "0.0964", description = "有得分项目的全年预算数占全部全年预算数的比率，未取数或没有预算时不出现")
            String moneyShare,

            @Schema(examples = "93.87", description = "单位整体得分；只在按单位的行中出现")
            String unitTotal,

            @Schema(examples = "优", description = "单位整体等级；只在按单位的行中出现")
            String unitGrade,

            @Schema(description = "红灯数") int red,
            @Schema(description = "黄灯数") int yellow) {}
}
