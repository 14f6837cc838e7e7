package org.jixiao.common.action;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act that the caller may do next; it needs the entity tag of the answer in which it stands. */
@Schema(name = "Action", description = "本人此刻可做的一个操作")
public record Action(
        @Schema(examples = "submitTargetSet", description = "操作，即接口文档中的 operationId")
        String operation,

        @Schema(examples = "POST") String method,

        @Schema(examples = "/api/v1/target-sets/0195a0c0-0000-7000-8000-000000000001/submission", description = "地址")
        String href,

        @Schema(examples = "提交审批", description = "名称") String label) {}
