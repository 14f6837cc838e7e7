package org.jixiao.evaluation.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.UUID;
import org.jixiao.evaluation.support.PackScenes;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.evaluation.support.WhatIfScript;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A pack is tried on what was approved; whatever it would move is listed, and nothing that is stored moves. */
@QuarkusTest
class WhatIfTest extends ServiceTest {

    @Test
    void aDraftPackListsWhoseScoreAndGradeWouldMove() throws Exception {
        var evaluation = givenApproved(UUID.randomUUID());
        var before = Api.as(clerk()).get(evaluation).asString();
        var draft = PackScenes.whenPackDrafted(Tokens.REGION, PackScenes.FAR_YEAR, WhatIfTest::harsher)
                .statusCode(201)
                .extract()
                .header("Location");

        var trial = whenTried(id(draft), UNIT);

        var moves = Api.as(Tokens.financeClerk())
                .get(trial + "/moves?limit=200")
                .then()
                .statusCode(200)
                .body("items.selfEvaluation", hasItem(id(evaluation)));
        var move = "items.find { it.selfEvaluation == '" + id(evaluation) + "' }";
        moves.body(move + ".before", is(Api.as(clerk()).get(evaluation).<String>path("total")))
                .body(move + ".gradeBefore", is("excellent"))
                .body(move + ".gradeAfter", is("good"));
        Api.as(Tokens.financeClerk())
                .get(trial + "/moves?changed=grade&limit=200")
                .then()
                .body("items.selfEvaluation", hasItem(id(evaluation)));
        Api.as(Tokens.financeClerk())
                .get(trial + "/moves?changed=refused")
                .then()
                .body("items", empty());
        assertThat(Api.as(clerk()).get(evaluation).asString()).isEqualTo(before);
    }

    @Test
    void underTheirOwnPackNothingMoves() throws Exception {
        givenApproved(UUID.randomUUID());
        String national = Api.as(clerk()).get("/api/v1/rule-packs").path("items[0].id");

        var trial = whenTried(national, UNIT);

        Api.as(Tokens.financeClerk())
                .get(trial)
                .then()
                .body("gradesMoved", is(0))
                .body("raised", is(0))
                .body("lowered", is(0));
        Api.as(Tokens.financeClerk()).get(trial + "/moves").then().body("items", empty());
    }

    /** A pack of hundred points cannot score a target set of ninety: it is named with its rule, not left out. */
    @Test
    void whatAPackCannotScoreIsListedWithTheRule() throws Exception {
        var evaluation = givenApproved(UUID.randomUUID());
        var draft = PackScenes.whenPackDrafted(Tokens.REGION, PackScenes.FAR_YEAR, WhatIfTest::ofHundred)
                .statusCode(201)
                .extract()
                .header("Location");

        var trial = whenTried(id(draft), UNIT);

        var move = "items.find { it.selfEvaluation == '" + id(evaluation) + "' }";
        Api.as(Tokens.financeClerk())
                .get(trial + "/moves?changed=refused&limit=200")
                .then()
                .body(move + ".refused", is("W4"))
                .body(move + ".after", nullValue());
    }

    @Test
    void nobodyTriesAPackBeyondTheirScope() {
        var neighbour = Tokens.person("fc-neighbour", "130110", Set.of("*"), "finance-clerk");

        Api.refused(tried(neighbour, WhatIfScript.stricter(), UNIT), 404, "not-found");
        Api.refused(tried(Tokens.financeClerk(), UUID.randomUUID().toString(), UNIT), 404, "not-found");
    }

    private static ValidatableResponse tried(String token, String pack, String unit) {
        return Api.as(token)
                .body("""
                        {"rulePack": "%s", "region": "130109", "unit": "%s", "fromYear": 2024, "toYear": 2025}""".formatted(pack, unit))
                .post("/api/v1/what-ifs")
                .then();
    }

    /** Its path, when it is done. */
    private static String whenTried(String pack, String unit) throws Exception {
        var started = tried(Tokens.financeClerk(), pack, unit)
                .statusCode(202)
                .extract()
                .header("Location");
        WhatIfScript.rest();
        var done = Api.as(Tokens.financeClerk()).get(started).then().body("status", is("done"));
        assertThat(done.extract().<Integer>path("done"))
                .isPositive()
                .isEqualTo(done.extract().<Integer>path("total"));
        return started;
    }

    /** Documents earn nine tenths at most, and excellent begins at 99. */
    private static void harsher(ObjectNode pack) {
        ((ObjectNode) pack.path("gradeBands").get(0)).put("from", "99");
        ((ObjectNode) pack.path("dataSupportCaps")).put("C", "0.9");
    }

    private static void ofHundred(ObjectNode pack) {
        pack.put("goalWeightTotal", "100");
        var presets = (ObjectNode) pack.path("weightPresets");
        var a = (ObjectNode) presets.path("A");
        pack.putObject("weightPresets").set("A", a);
        ((ObjectNode) a.path("kinds")).put("output", "60");
    }
}
