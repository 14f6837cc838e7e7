package org.jixiao.common.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a fact is about; whatever narrows it is absent where it does not apply. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "事实的对象：区划、单位、项目、补助项目、乡镇")
public record FactSubject(
        @NotBlank @Pattern(regexp = REGION) @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @Pattern(regexp = UNIT) @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @Schema(description = "项目标识") UUID project,
        @Schema(description = "补助项目标识") UUID programme,

        @Pattern(regexp = TOWNSHIP) @Schema(examples = "130109100", description = "乡镇代码")
        String township) {

    /** Codes as they are published: of a region, from a province to a village; of a unit; of a township. */
    public static final String REGION = "\\d{2,9}";

    public static final String UNIT = "\\d{3,21}";
    public static final String TOWNSHIP = "\\d{9}";

    public static FactSubject ofUnit(String region, String unit) {
        return new FactSubject(region, unit, null, null, null);
    }

    public FactSubject withProject(UUID id) {
        return new FactSubject(region, unit, id, programme, township);
    }

    public FactSubject withProgramme(UUID id) {
        return new FactSubject(region, unit, project, id, township);
    }
}
