package org.jixiao.evaluation.scoring;

import java.util.Locale;

/** The words of these enumerations outside of Java: {@code AT_LEAST} is {@code at-least}. */
final class Names {

    private Names() {}

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
