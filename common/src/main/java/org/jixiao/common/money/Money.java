package org.jixiao.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount in yuan, exact to the fen. It refuses to round: a ratio of two amounts is a {@link Rate}. */
@Schema(
        type = SchemaType.STRING,
        implementation = String.class,
        pattern = "-?\\d{1,16}(\\.\\d{1,2})?",
        examples = "78210.00",
        description = "金额，单位元，两位小数的字符串")
public record Money(BigDecimal yuan) implements Comparable<Money> {

    private static final Pattern FORM = Pattern.compile("-?\\d{1,16}(\\.\\d{1,2})?");

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("finer than one fen: " + yuan.toPlainString());
        }
        yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Checks the form before it parses: {@code 1e999999999} must not become a number at all. */
    @JsonCreator
    public static Money of(String yuan) {
        if (!FORM.matcher(yuan).matches()) {
            throw new IllegalArgumentException("not an amount in yuan");
        }
        return new Money(new BigDecimal(yuan));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money times(long count) {
        return new Money(yuan.multiply(BigDecimal.valueOf(count)));
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    @JsonValue
    public String toString() {
        return yuan.toPlainString();
    }
}
