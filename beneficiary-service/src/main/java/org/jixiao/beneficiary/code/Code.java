package org.jixiao.beneficiary.code;

import java.util.Locale;
import java.util.stream.Stream;

/** {@code BEREAVED_ONLY_CHILD} is {@code bereaved-only-child} to everybody outside. */
public final class Code {

    private Code() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses every other spelling, also the constant's own name. */
    public static <E extends Enum<E>> E parse(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }
}
