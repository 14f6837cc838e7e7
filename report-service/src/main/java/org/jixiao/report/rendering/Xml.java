package org.jixiao.report.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** A small writer of XML: what it writes is the same in every process. */
final class Xml {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** @param attributes names and values by turns */
    Xml open(String name, Object... attributes) {
        begin(name, attributes);
        xml.append('>');
        return this;
    }

    Xml empty(String name, Object... attributes) {
        begin(name, attributes);
        xml.append("/>");
        return this;
    }

    Xml text(String text) {
        xml.append(Html.escaped(text));
        return this;
    }

    Xml close(String name) {
        xml.append("</").append(name).append('>');
        return this;
    }

    Xml element(String name, Object text) {
        return open(name).text(text.toString()).close(name);
    }

    byte[] bytes() {
        return xml.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without an exponent and without zeros at its end, whatever the locale. */
    static String number(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private void begin(String name, Object... attributes) {
        xml.append('<').append(name);
        for (var at = 0; at < attributes.length; at += 2) {
            xml.append(' ')
                    .append(attributes[at])
                    .append("=\"")
                    .append(Html.escaped(attributes[at + 1].toString()))
                    .append('"');
        }
    }
}
