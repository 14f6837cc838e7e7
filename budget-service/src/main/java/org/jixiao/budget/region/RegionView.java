package org.jixiao.budget.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "财政区划")
public record RegionView(
        @Schema(examples = "130109100") String code,
        @Schema(examples = "廉州镇") String name,

        @Schema(examples = "130109", description = "上级区划代码，最上级没有")
        String parent) {}
