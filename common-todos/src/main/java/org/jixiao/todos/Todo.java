package org.jixiao.todos;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "待办：等本人处理的一件事")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Todo(
        @Schema(examples = "budget-approval", description = "种类")
        String kind,

        @Schema(examples = "预算待批复", description = "标题") String title,

        @Schema(examples = "budget", description = "所涉记录的类型")
        String entity,

        @Schema(examples = "0195a0c0-0000-7000-8000-000000000001", description = "所涉记录")
        UUID id,

        @Schema(examples = "130109", description = "财政区划代码") String region,

        @Schema(examples = "725001", description = "预算单位代码") String unit,

        @Schema(examples = "示例财预〔2025〕1号", description = "所涉记录的名称或文号")
        String name,

        @Schema(examples = "2025-01-10T01:00:00Z", description = "自何时起等待")
        Instant since,

        @Schema(examples = "finance-clerk", description = "填报人的账号")
        String enteredBy,

        @Schema(examples = "/api/v1/budgets/0195a0c0-0000-7000-8000-000000000001/approval", description = "办理的地址")
        String link,

        @Schema(examples = "2025-08-31", description = "办理期限；没有期限的事项没有")
        LocalDate due,

        @Schema(examples = "12", description = "距期限还有几天（天）；已逾期为负数")
        Long daysLeft,

        @Schema(description = "转办而来时：由谁转来、为何；本人自己的待办没有") Assigned assigned) {

    @Schema(name = "TodoAssigned", description = "转办")
    public record Assigned(
            @Schema(examples = "finance", description = "转出人的账号")
            String from,

            @Schema(examples = "休假", description = "事由") String reason,

            @Schema(examples = "2025-01-11T01:00:00Z", description = "转办时点")
            Instant at) {}
}
