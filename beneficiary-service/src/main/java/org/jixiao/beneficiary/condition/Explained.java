package org.jixiao.beneficiary.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ExplainedCondition", description = "一条资格条件及其结论")
public record Explained(
        @Schema(examples = "age-from", description = "条件代码") String code,

        @Schema(examples = "基准日年满9周岁", description = "条件的中文说明")
        String label,

        @Schema(description = "是否符合") boolean met,

        @Schema(examples = "基准日周岁：12周岁", description = "据以判断的登记内容")
        String observed) {}
