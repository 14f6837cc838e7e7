package org.jixiao.evaluation.support;

import static org.jixiao.testkit.Scene.decision;
import static org.jixiao.testkit.Scene.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jixiao.evaluation.rulepack.NationalDefault;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Scene;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.Tokens;

/** Packs of a region: the national one with another name, and what a test changes in it. */
public final class PackScenes {

    /** No self-evaluation of any test is of a year that late, so these packs govern nothing that is tested. */
    public static final int FAR_YEAR = 2090;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private PackScenes() {}

    public static Map<String, Scene> scenes() {
        return Map.of(
                "POST /api/v1/rule-packs/{id}/approval",
                decision(PackScenes::aDraft, ""),
                "POST /api/v1/rule-packs/{id}/retirement",
                step(PackScenes::aPublishedPack, ready -> "{\"from\": \"2099-01-01\", \"reason\": \"办法修订\"}"));
    }

    public static Scene edit() {
        return step(PackScenes::aDraft, ready -> body(Tokens.REGION, FAR_YEAR, pack -> {}));
    }

    /** The request that drafts the national pack for a region and year, under a version of its own. */
    public static String body(String region, int year, Consumer<ObjectNode> change) {
        try {
            var pack = (ObjectNode) JSON.readTree(NationalDefault.json());
            pack.put("id", "district").put("version", year + "." + NUMBER.incrementAndGet());
            pack.put("region", region).put("fiscalYear", year);
            change.accept(pack);
            return JSON.createObjectNode().set("content", pack).toString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String financeClerk(String region) {
        return Tokens.person("finance-clerk-" + region, region, Set.of("*"), "finance-clerk");
    }

    public static String finance(String region) {
        return Tokens.person("finance-" + region, region, Set.of("*"), "finance");
    }

    public static ValidatableResponse whenPackDrafted(String region, int year, Consumer<ObjectNode> change) {
        return Api.as(financeClerk(region))
                .body(body(region, year, change))
                .post("/api/v1/rule-packs")
                .then();
    }

    /** Its path. */
    public static String givenPublished(String region, int year, Consumer<ObjectNode> change) {
        var drafted = whenPackDrafted(region, year, change).statusCode(201).extract();
        Api.asOnVersion(finance(region), drafted.header("ETag"))
                .post(drafted.header("Location") + "/approval")
                .then()
                .statusCode(200);
        return drafted.header("Location");
    }

    private static Ready aDraft() {
        var drafted = whenPackDrafted(Tokens.REGION, FAR_YEAR, pack -> {})
                .statusCode(201)
                .extract();
        return Ready.of(drafted.header("Location"), drafted.header("ETag"), "finance-clerk-" + Tokens.REGION);
    }

    private static Ready aPublishedPack() {
        var location = givenPublished(Tokens.REGION, FAR_YEAR, pack -> {});
        var etag = Api.as(Tokens.auditor()).get(location).header("ETag");
        return Ready.of(location, etag, "finance-" + Tokens.REGION);
    }
}
