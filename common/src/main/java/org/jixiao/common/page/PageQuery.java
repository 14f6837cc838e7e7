package org.jixiao.common.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;

/**
 * Which page is wanted. The cursor is opaque to callers; inside it is the key of the last row they have, so that page
 * 1000 costs what page 1 costs and rows inserted meanwhile neither repeat nor hide others.
 *
 * @param limit 1 to 200
 * @param after key of the last row already read, empty for the first page
 */
public record PageQuery(int limit, String after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public static PageQuery of(Integer limit, String cursor) {
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw Refusal.invalid(
                    "?limit", "Range", "每页条数须在 1 至 " + MAX_LIMIT + " 之间", "limit must be 1 to " + MAX_LIMIT);
        }
        return new PageQuery(limit == null ? DEFAULT_LIMIT : limit, cursor == null ? "" : decode(cursor));
    }

    /** The smallest id where the list begins; UUIDv7 keys sort by their making. */
    public UUID afterId() {
        if (after.isEmpty()) {
            return new UUID(0, 0);
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException forged) {
            throw malformed();
        }
    }

    /** One more row than asked for tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            throw malformed();
        }
    }

    /** For a list whose key is no id: what its cursor holds is not such a key. */
    public static Refusal malformed() {
        return Refusal.invalid("?cursor", "Cursor", "翻页标记无效", "The cursor is not one of ours");
    }
}
