package org.jixiao.beneficiary.retention;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一个单位保管期满的户数，按年度")
public record RetentionDue(
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        List<Year> years) {

    @Schema(name = "RetentionDueYear", description = "一个保管期满年度")
    public record Year(
            @Schema(examples = "2036") int year,
            @Schema(description = "到期应销毁的户数") int due,
            @Schema(description = "仍在使用、应延长保管的户数") int prolonged) {}
}
