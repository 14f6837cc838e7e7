package org.jixiao.common.problem;

import java.util.Locale;

/** One sentence in the two languages that people read here: Chinese by default, English on request. */
public record Text(String zh, String en) {

    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
