package org.jixiao.common.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list in a stable order.
 *
 * @param next relative link to the next page, absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {

    private static final String CURSOR = "cursor=";

    /**
     * The list's own link, up to and including {@code cursor=}.
     *
     * @param parameters name, value, name, value; a parameter without a value is left out
     */
    public static String link(String path, Object... parameters) {
        var link = new StringBuilder(path).append('?');
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i + 1] != null) {
                link.append(parameters[i])
                        .append('=')
                        .append(URLEncoder.encode(parameters[i + 1].toString(), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return link.append(CURSOR).toString();
    }

    /** The cursor in a {@code next} link of a peer, as {@link #link} makes them; null where there is no further page. */
    public static String cursorOf(String next) {
        var at = next == null ? -1 : next.indexOf(CURSOR);
        return at < 0
                ? null
                : URLDecoder.decode(
                        next.substring(at + CURSOR.length()).replaceFirst("&.*", ""), StandardCharsets.UTF_8);
    }

    /**
     * @param rows one row more than the limit was read, if there is one
     * @param link the list's own link up to and including {@code cursor=}
     */
    public static <T> Page<T> of(List<T> rows, PageQuery query, String link, Function<T, String> key) {
        if (rows.size() <= query.limit()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, query.limit());
        return new Page<>(List.copyOf(items), link + PageQuery.encode(key.apply(items.get(items.size() - 1))));
    }
}
