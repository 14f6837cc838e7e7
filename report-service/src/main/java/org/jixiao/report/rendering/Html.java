package org.jixiao.report.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;

/** What every page of HTML shares: its escaping, its one style sheet, and the policy that lets nothing else in. */
final class Html {

    static final String OPEN = "<style>";
    static final String CLOSE = "</style>";

    private static final String STYLE = style();

    private Html() {}

    /** Everything that could end a text or an attribute. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** The lines of a text, one below the other. */
    static String lines(String text) {
        return text.lines().map(Html::escaped).collect(Collectors.joining("<br>"));
    }

    static String sheet() {
        return STYLE;
    }

    /** The sheet of a page as it was written; every text of a page is escaped, so that no other can open before it. */
    static String sheetOf(String page) {
        var from = page.indexOf(OPEN) + OPEN.length();
        return page.substring(from, page.indexOf(CLOSE, from));
    }

    /** No script, no request to anybody, and of styles this sheet alone: it is named by its hash, as bytes stay the same. */
    static String policy(String sheet) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String style() {
        try (var sheet = Html.class.getResourceAsStream("/html/report.css")) {
            return "\n" + new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
