package org.jixiao.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be wrong with a request around its body. */
enum RequestAttack {
    UNKNOWN_PARAMETER(true, (draft, scene) -> draft.query.put(scene.chance(0.5) ? "isAdmin" : "Limit", "1")),
    MALFORMED_PARAMETER(true, (draft, scene) -> {
        var typed = draft.operation.parametersIn("query").stream()
                .filter(parameter -> Set.of("limit", "fiscalYear", "asOf", "knownAt", "project", "line", "batch")
                        .contains(parameter.name()))
                .toList();
        applies(!typed.isEmpty());
        var bad = List.of("abc", "1.0", "0x10", "2025-13-45", "true", "%00", "%ff", "%EF%BC%91", "[]", "1%2C2");
        draft.query.put(typed.get(scene.below(typed.size())).name(), bad.get(scene.below(bad.size())));
    }),
    TEXT_IN_PARAMETER(false, (draft, scene) -> {
        var parameters = draft.operation.parametersIn("query");
        applies(!parameters.isEmpty());
        var name = parameters.get(scene.below(parameters.size())).name();
        draft.query.put(name, Draft.encoded(Poison.text(scene)));
    }),
    NUL_IN_PARAMETER(false, (draft, scene) -> {
        var parameters = draft.operation.parametersIn("query");
        applies(!parameters.isEmpty());
        draft.query.put(parameters.get(scene.below(parameters.size())).name(), "7%0025001");
    }),
    REPEATED_PARAMETER(false, (draft, scene) -> {
        applies(draft.operation.hasParameter("limit"));
        draft.query.remove("limit");
        draft.tail = "?limit=1&limit=2";
    }),
    BROKEN_ESCAPE(false, (draft, scene) -> {
        var parameters = draft.operation.parametersIn("query");
        applies(!parameters.isEmpty());
        draft.query.put(
                parameters.get(0).name(),
                List.of("%", "%zz", "%c0%ae", "%u0041").get(scene.below(4)));
    }),
    ALTERED_CURSOR(false, (draft, scene) -> {
        applies(draft.operation.hasParameter("cursor"));
        var cursors = List.of("AAAA", "MDE5Mg", "!!!!", "Jw", "AA", "LTE", "%00", "7b7d", "x".repeat(3000));
        draft.query.put("cursor", cursors.get(scene.below(cursors.size())));
    }),
    FOREIGN_PATH(true, (draft, scene) -> {
        applies(!draft.path.isEmpty());
        var name = draft.path.keySet().iterator().next();
        var bad = List.of(
                "..%2f..%2f..%2fetc%2fpasswd",
                "%00",
                "%0d%0aX-Injected:%201",
                "'%20OR%20'1'='1",
                "..;",
                "%252e%252e",
                "-1",
                "9".repeat(300),
                "%ff%fe",
                "%F0%9F%92%A9",
                "$%7B1234567*7%7D",
                "*");
        draft.path.put(name, bad.get(scene.below(bad.size())));
    }),
    LONGER_PATH(
            true,
            (draft, scene) -> draft.tail = List.of("/approve", "/..;/", "/%2e%2e/q", "/./x", ".json", "/x".repeat(200))
                    .get(scene.below(6))),
    OTHER_METHOD(true, (draft, scene) -> {
        var methods = List.of("PUT", "PATCH", "DELETE", "POST", "GET", "TRACE", "BREW");
        var method = methods.get(scene.below(methods.size()));
        applies(draft.api.contract().operation(method, draft.operation.path()).isEmpty());
        draft.method = method;
    }),
    HEAD_OR_OPTIONS(false, (draft, scene) -> {
        // Where a GET stands beside it, HEAD is that one's: who may read may ask it, whoever may write.
        applies(draft.operation.method().equals("GET")
                || draft.api.contract().operation("GET", draft.operation.path()).isEmpty());
        draft.method = scene.chance(0.5) ? "HEAD" : "OPTIONS";
    }),
    WRONG_MEDIA_TYPE(true, (draft, scene) -> {
        applies(draft.operation.body() != null);
        var types = List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "a/b", "json");
        draft.headers.put("Content-Type", types.get(scene.below(types.size())));
    }),
    ODD_CHARSET(false, (draft, scene) -> {
        applies(draft.takesJson());
        draft.headers.put("Content-Type", "application/json; charset=" + (scene.chance(0.5) ? "utf-7" : "nonsense"));
    }),
    NO_MEDIA_TYPE(false, (draft, scene) -> {
        applies(draft.operation.body() != null);
        draft.headers.remove("Content-Type");
    }),
    UNEXPECTED_BODY(false, (draft, scene) -> {
        applies(draft.operation.body() == null);
        draft.headers.put("Content-Type", "application/json");
        draft.text("{\"isAdmin\":true}");
    }),
    UNACCEPTABLE(
            false,
            (draft, scene) -> draft.headers.put(
                    "Accept",
                    List.of("image/png", "*", "text/html;q=x", "application/json;q=0")
                            .get(scene.below(4)))),
    ODD_LANGUAGE(
            false,
            (draft, scene) -> draft.headers.put(
                    "Accept-Language",
                    List.of("*", "x".repeat(300), "en-;q=2", "%0d%0aX: 1", "zh;q=0")
                            .get(scene.below(5)))),
    ODD_VERSION(true, (draft, scene) -> {
        applies(draft.operation.hasParameter("If-Match"));
        var tags = List.of(
                "*",
                "v0",
                "\"v999999999999999999999\"",
                "W/\"v1\"",
                "\"v-1\"",
                "\"\"",
                "' OR '1'='1",
                "\"v1\", \"v2\"");
        draft.headers.put("If-Match", tags.get(scene.below(tags.size())));
    }),
    ENDLESS_KEY(true, (draft, scene) -> {
        applies(draft.operation.hasParameter("Idempotency-Key"));
        draft.headers.put("Idempotency-Key", "k".repeat(129 + scene.below(500)));
    }),
    ODD_KEY(false, (draft, scene) -> {
        applies(draft.operation.hasParameter("Idempotency-Key"));
        draft.headers.put(
                "Idempotency-Key",
                List.of("", " ", "' OR '1'='1", "\u00ff\u00fe", "${1234567*7}").get(scene.below(5)));
    }),
    INJECTED_HEADER(
            false,
            (draft, scene) ->
                    draft.headers.put(scene.chance(0.5) ? "Accept-Language" : "X-Request-Id", "zh\r\nX-Injected: 1")),
    MANY_HEADERS(false, (draft, scene) -> {
        for (var i = 0; i < 60; i++) {
            draft.headers.put("X-Many-" + i, "v".repeat(20));
        }
    }),
    FORWARDED(false, (draft, scene) -> {
        draft.headers.put("X-Forwarded-Host", "attacker.invalid");
        draft.headers.put("X-HTTP-Method-Override", "DELETE");
        draft.headers.put("X-Original-URL", "/q/health");
    }),
    FORGED_TOKEN(true, (draft, scene) -> {
        applies(!draft.isPublic);
        draft.person = null;
        var tokens = List.of(
                "Bearer x",
                "Bearer " + "a.".repeat(2) + "b",
                "Bearer",
                "Basic Y2xlcms6Y2xlcms=",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiZ3JvdXBzIjpbImNsZXJrIl19.",
                "Bearer " + "é".repeat(50));
        draft.headers.put("Authorization", tokens.get(scene.below(tokens.size())));
    });

    private final boolean mustBeRefused;
    private final Act act;

    interface Act {
        void on(Draft draft, Scene scene);
    }

    /** Says that an attack has no place in this request. */
    private static final class NotHere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotHere() {
            super(null, null, false, false);
        }
    }

    RequestAttack(boolean mustBeRefused, Act act) {
        this.mustBeRefused = mustBeRefused;
        this.act = act;
    }

    /** @return false if the request has nothing that it could be done to */
    boolean spoil(Draft draft, Scene scene) {
        try {
            act.on(draft, scene);
        } catch (NotHere nothing) {
            return false;
        }
        draft.mustBeRefused = mustBeRefused;
        draft.twist = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return true;
    }

    private static void applies(boolean condition) {
        if (!condition) {
            throw new NotHere();
        }
    }
}
