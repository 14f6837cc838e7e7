package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be wrong with a JSON body. All but the mere texts must be refused. */
enum BodyAttack {
    UNKNOWN_PROPERTY((draft, scene) -> owner(draft, scene).put("isAdmin", true)),
    WRONG_TYPE((draft, scene) -> {
        var site = any(draft, scene);
        site.set(Poison.ofAnotherType(site.value(), scene));
    }),
    NUL_IN_TEXT((draft, scene) -> anyText(draft, scene, "a\u0000b")),
    LONE_SURROGATE((draft, scene) -> {
        anyText(draft, scene, "SURROGATE");
        draft.text(draft.text().replace("SURROGATE", scene.chance(0.5) ? "\\ud800" : "\\udfff\\ud800x"));
        draft.mustBeRefused = false;
    }),
    MERE_TEXT((draft, scene) -> {
        anyText(draft, scene, Poison.text(scene));
        draft.mustBeRefused = false;
    }),
    VERY_LONG_TEXT((draft, scene) -> {
        anyText(draft, scene, "长".repeat(100_000));
        draft.mustBeRefused = false;
    }),
    DUPLICATE_KEY((draft, scene) -> {
        var key = draft.json.fieldNames().next();
        draft.text(
                "{\"" + key + "\":" + draft.json.path(key) + "," + draft.text().substring(1));
    }),
    BROKEN_UTF8((draft, scene) -> {
        anyText(draft, scene, "BROKEN");
        draft.raw = replaced(
                draft.body(),
                "BROKEN",
                scene.chance(0.5)
                        ? new byte[] {(byte) 0xc3, 0x28}
                        : new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
    }),
    CUT_OFF((draft, scene) -> draft.raw = Arrays.copyOf(draft.body(), 1 + scene.below(draft.body().length - 1))),
    TRAILING((draft, scene) -> draft.text(draft.text() + (scene.chance(0.5) ? "{}" : "]"))),
    DEEP((draft, scene) -> {
        var key = draft.json.fieldNames().next();
        draft.text("{\"" + key + "\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
    }),
    DEEP_OBJECTS((draft, scene) -> draft.text("{\"a\":".repeat(1000) + "1" + "}".repeat(1000))),
    HUGE_NUMBER((draft, scene) -> {
        var site = any(draft, scene);
        site.set(TextNode.valueOf("HUGE"));
        draft.text(draft.text().replace("\"HUGE\"", scene.chance(0.5) ? "9".repeat(900) : "1e999999999"));
    }),
    ARRAY_FOR_OBJECT((draft, scene) -> draft.text("[" + draft.text() + "]")),
    SCALAR_FOR_OBJECT(
            (draft, scene) -> draft.text(List.of("null", "0", "\"\"", "true").get(scene.below(4)))),
    NOT_JSON((draft, scene) -> draft.text(List.of("", " ", "{a:1}", "{'a':1}", "<a/>", "NaN", "{\"a\":01}", "/**/{}")
            .get(scene.below(8)))),
    BYTE_ORDER((draft, scene) -> {
        draft.raw = draft.text().getBytes(StandardCharsets.UTF_16);
        draft.mustBeRefused = false;
    });

    private final Act act;

    interface Act {
        void on(Draft draft, Scene scene);
    }

    BodyAttack(Act act) {
        this.act = act;
    }

    /** @return false if the body has nothing that it could be done to */
    boolean spoil(Draft draft, Scene scene) {
        if (!draft.takesJson() || !(draft.json instanceof ObjectNode) || draft.json.isEmpty()) {
            return false;
        }
        draft.mustBeRefused = true;
        draft.twist = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        act.on(draft, scene);
        return true;
    }

    private static List<Site> sites(Draft draft) {
        return Site.of(draft.api.contract(), draft.json, draft.operation.body());
    }

    private static Site any(Draft draft, Scene scene) {
        var sites = sites(draft);
        return sites.get(scene.below(sites.size()));
    }

    private static ObjectNode owner(Draft draft, Scene scene) {
        return scene.chance(0.5) ? (ObjectNode) draft.json : any(draft, scene).parent();
    }

    /** In a body without any text the first value becomes one. */
    private static void anyText(Draft draft, Scene scene, String text) {
        var texts = sites(draft).stream().filter(Site::isText).toList();
        var site = texts.isEmpty() ? any(draft, scene) : texts.get(scene.below(texts.size()));
        site.set(TextNode.valueOf(text));
    }

    private static byte[] replaced(byte[] body, String mark, byte[] by) {
        var latin = new String(body, StandardCharsets.ISO_8859_1);
        var other = new String(by, StandardCharsets.ISO_8859_1);
        return latin.replace(mark, other).getBytes(StandardCharsets.ISO_8859_1);
    }
}
