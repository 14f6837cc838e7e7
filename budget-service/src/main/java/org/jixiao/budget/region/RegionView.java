package org.jixiao.budget.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "财政区划")
public record RegionView(
        @Schema(examples = "130109100") String code,
        @Schema(examples = "廉州镇") String name,

        @Schema(examples = "130109", description = "上级区划代码，最上级没有")
        String parent,

        @Schema(examples = "2014", description = "启用年度，不详的没有")
        Integer firstYear,

        @Schema(examples = "2014", description = "最后使用年度，在用的没有")
        Integer lastYear,

        @Schema(examples = "130109", description = "替代它的区划代码，在用的没有")
        String successor) {}
