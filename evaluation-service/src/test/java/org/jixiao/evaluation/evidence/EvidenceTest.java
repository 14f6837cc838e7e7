package org.jixiao.evaluation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files behind indicators, with their contents in the folder of this test run. */
@QuarkusTest
class EvidenceTest extends ServiceTest {

    private static final String PDF = "application/pdf";

    private String targets;
    private String satisfaction;
    private String cost;

    @BeforeEach
    void sealTargets() {
        targets = givenSealedTargets(targets(UUID.randomUUID()));
        satisfaction = indicators(targets).get("受益家庭满意度");
        cost = indicators(targets).get("每户保费");
    }

    @Test
    void aFileIsOpenedAsItWasHandedIn() throws SQLException {
        var file = whenHandedIn(clerk(), satisfaction, "调查表", "满意度 调查+汇总.pdf")
                .statusCode(201)
                .body("indicator", is(satisfaction))
                .body("stage", is("evaluation"))
                .body("kind", is("direct"))
                .body("name", is("满意度 调查+汇总.pdf"))
                .body("mediaType", is(PDF))
                .extract();

        var opened = Api.as(Tokens.auditor())
                .get(file.<String>path("content"))
                .then()
                .statusCode(200)
                .extract();

        assertThat(opened.asByteArray()).isEqualTo(content("调查表"));
        assertThat(opened.contentType()).isEqualTo(PDF);
        assertThat(opened.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''" + encoded("满意度 调查+汇总.pdf"));
        assertThat(opened.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Api.as(approver())
                .get(file.header("Location"))
                .then()
                .statusCode(200)
                .body("digest", is(file.<String>path("digest")));
        assertThat(acts(file.path("id"))).containsExactly("evidence-file-handed-in", "evidence-file-opened");
    }

    @Test
    void theSameContentBehindTheSameIndicatorIsOneFile() {
        var first =
                whenHandedIn(clerk(), satisfaction, "同一份", null).statusCode(201).extract();

        whenHandedIn(clerk(), satisfaction, "同一份", "另取一名.pdf")
                .statusCode(200)
                .body("id", is(first.<String>path("id")))
                .body("name", is("佐证.pdf"));
        whenHandedIn(clerk(), cost, "同一份", null).statusCode(201);
        listed("").body("items", hasSize(2));
        listed("&indicator=" + cost).body("items", hasSize(1));
        listed("&stage=monitoring").body("items", hasSize(0));
    }

    @Test
    void anotherUnitNeitherHandsInNorSeesIt() {
        var stranger = Tokens.person("clerk-689901", Tokens.REGION, Set.of("689901"), "clerk");
        var file =
                whenHandedIn(clerk(), satisfaction, "本单位", null).statusCode(201).extract();

        Api.refused(whenHandedIn(stranger, satisfaction, "外单位", null), 404, "not-found");
        Api.refused(Api.as(stranger).get(file.header("Location")).then(), 404, "not-found");
        Api.refused(Api.as(stranger).get(file.<String>path("content")).then(), 404, "not-found");
        Api.refused(whenHandedIn(clerk(), UUID.randomUUID().toString(), "无此指标", null), 404, "not-found");
        listed("").body("items", hasSize(1));
    }

    @Test
    void whatIsNotWhatItIsSaidToBeIsRefusedAndNotKept() {
        Api.refused(
                sent(clerk(), satisfaction, "<html>".getBytes(StandardCharsets.UTF_8), null), 415, "file-not-allowed");
        Api.refused(
                sent(clerk(), satisfaction, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, null),
                415,
                "file-other-content");
        for (var name : new String[] {"../登记表.pdf", "%zz", " ", "a".repeat(201)}) {
            whenHandedIn(clerk(), satisfaction, "名称", name).statusCode(400).body("errors.rule", contains("FileName"));
        }
        listed("").body("items", hasSize(0));
    }

    @Test
    void aFileThatWasChangedInTheStoreIsNotShown() throws Exception {
        var file =
                whenHandedIn(clerk(), satisfaction, "原件", null).statusCode(201).extract();
        var hex = file.<String>path("digest").substring("sha256:".length());
        Files.writeString(Path.of("target/files", "130109", UNIT, hex.substring(0, 2), hex), "%PDF-1.7 换过的");

        Api.refused(Api.as(clerk()).get(file.<String>path("content")).then(), 500, "file-damaged")
                .body("detail", containsString("与入库时的摘要不符"));
    }

    @Test
    void aTypedValueCitesTheFilesOfItsOwnIndicator() {
        var own = whenHandedIn(clerk(), satisfaction, "调查", null)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var other = whenHandedIn(clerk(), cost, "保单", null)
                .statusCode(201)
                .extract()
                .<String>path("id");

        typed("\"" + own + "\", \"" + own + "\"")
                .statusCode(201)
                .body("dataSupport", is("C"))
                .body("evidence.files", contains(own));
        typed("\"" + own + "\", \"" + other + "\"").statusCode(400).body("errors.pointer", contains("/evidence/files"));
        typed("").statusCode(201).body("dataSupport", is("D"));
    }

    private ValidatableResponse typed(String files) {
        return Api.as(clerk())
                .body("""
                        {"targetSet": "%s", "indicator": "%s", "value": "85",
                         "evidence": {"description": "电话调查", "files": [%s]}}""".formatted(id(targets), satisfaction, files))
                .post("/api/v1/measurements")
                .then();
    }

    private ValidatableResponse whenHandedIn(String token, String indicator, String text, String name) {
        return sent(token, indicator, content(text), name);
    }

    private ValidatableResponse sent(String token, String indicator, byte[] body, String name) {
        var request = Api.as(token)
                .contentType(PDF)
                .queryParam("targetSet", id(targets))
                .queryParam("indicator", indicator)
                .queryParam("stage", "evaluation")
                .queryParam("kind", "direct")
                .body(body);
        return (name == null ? request : request.header("File-Name", name.equals("%zz") ? name : encoded(name)))
                .post("/api/v1/evidence-files")
                .then();
    }

    private ValidatableResponse listed(String more) {
        return Api.as(clerk())
                .get("/api/v1/evidence-files?targetSet=" + id(targets) + more)
                .then()
                .statusCode(200);
    }

    private static List<String> acts(String file) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var chain =
                        owner.prepareStatement("select act from audit_entry where entity_id = ?::uuid order by seq")) {
            chain.setString(1, file);
            var acts = new ArrayList<String>();
            for (var rows = chain.executeQuery(); rows.next(); ) {
                acts.add(rows.getString(1));
            }
            return acts;
        }
    }

    private static byte[] content(String text) {
        return ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
