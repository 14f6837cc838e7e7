package org.jixiao.budget.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;
import org.jixiao.common.money.Rate;

@Schema(description = "一个单位、部门或区划的执行汇总")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RollUpView(
        @Schema(examples = "130109", description = "财政区划代码") String region,

        @Schema(examples = "725", description = "单位或部门代码，按区划汇总时没有")
        String code,

        @Schema(examples = "藁城区计划生育协会", description = "名称；部门取其本级单位（代码末三位为 001）的名称，不详的没有")
        String name,

        @Schema(examples = "3", description = "汇入的单位数") int units,
        @Schema(description = "年初预算数，元") Money initial,
        @Schema(description = "调整预算数（全年预算数），元") Money adjusted,
        @Schema(description = "执行数，元") Money spent,
        @Schema(description = "执行率：执行数除以调整预算数；无预算时没有") Rate executionRate) {

    /** Where it stands in the list. */
    String key() {
        return new RollUpSums.Key(region, code).toString();
    }
}
