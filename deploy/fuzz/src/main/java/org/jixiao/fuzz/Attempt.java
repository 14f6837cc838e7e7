package org.jixiao.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.contract.Operation;

/**
 * One request as it goes over the wire.
 *
 * @param number in its run, from 1; 0 for those that only look what there is
 * @param draft  finished: nobody changes it any more
 * @param target path and query
 */
record Attempt(long number, Kind kind, Draft draft, String target, byte[] body) {

    private static final int SHOWN = 1500;
    private static final Pattern PERSONAL =
            Pattern.compile("(\"(?:name|identityNumber)\"\\s*:\\s*)\"(?:[^\"\\\\]++|\\\\.)*+\"|\\d{14,17}[\\dXx]");

    static Attempt of(long number, Kind kind, Draft draft) {
        return new Attempt(number, kind, draft, draft.target(), draft.body());
    }

    Api api() {
        return draft.api;
    }

    Operation operation() {
        return draft.operation;
    }

    String method() {
        return draft.method;
    }

    /** For a shell; the token is left out, and so is whatever could name a person. */
    String curl() {
        var line = new StringBuilder("curl -i -X ").append(method());
        if (draft.person != null) {
            line.append(" -H \"Authorization: Bearer $(deploy/token ")
                    .append(draft.person.account())
                    .append(")\"");
        }
        draft.headers.forEach((name, value) -> line.append(" -H ").append(quoted(name + ": " + value)));
        if (body.length > 0) {
            line.append(" --data-binary ").append(quoted(shown(new String(body, StandardCharsets.UTF_8))));
        }
        return line.append(" --path-as-is ")
                .append(quoted(shown(api().base() + target)))
                .toString();
    }

    private static String shown(String text) {
        var bare = PERSONAL.matcher(text)
                .replaceAll(found -> found.group(1) == null ? "…" : Matcher.quoteReplacement(found.group(1) + "\"…\""));
        return bare.length() <= SHOWN ? bare : bare.substring(0, SHOWN) + "…(" + text.length() + " characters)";
    }

    private static String quoted(String text) {
        var shown = new StringBuilder("'");
        text.chars().forEach(character -> {
            if (character == '\'') {
                shown.append("'\\''");
            } else if (character < ' ' || character == 0x7f) {
                shown.append("\\x%02x".formatted(character));
            } else {
                shown.append((char) character);
            }
        });
        return shown.append('\'').toString();
    }
}
