package org.jixiao.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A share of a whole, kept to four decimals: 0.7870 is shown as 78.70%. Never an input to a score. */
@Schema(
        type = SchemaType.STRING,
        implementation = String.class,
        pattern = "-?\\d+\\.\\d{4}",
        examples = "0.7870",
        description = "比率，四位小数的字符串；分母为零时不出现")
public record Rate(BigDecimal value) {

    public Rate {
        value = value.setScale(4, RoundingMode.HALF_UP);
    }

    @JsonCreator
    public static Rate of(String value) {
        return new Rate(new BigDecimal(value));
    }

    /** Empty when the whole is zero: nothing was budgeted, so no rate can be stated. */
    public static Optional<Rate> of(Money part, Money whole) {
        return of(part.yuan(), whole.yuan());
    }

    /** The same for counts (户, 人) or any other exact numbers. */
    public static Optional<Rate> of(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Rate(part.divide(whole, 4, RoundingMode.HALF_UP)));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toPlainString();
    }
}
