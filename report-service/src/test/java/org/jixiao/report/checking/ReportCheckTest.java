package org.jixiao.report.checking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ReportCheckTest extends ReportServiceTest {

    private static final String REPORT = """
            某单位2024年度部门整体支出绩效自评报告
            一、基本情况
            2024年预算安排100万元，支出80万元，执行率90%。
            二、自评结论
            综合得分85分，等级为优。
            """;

    @Test
    void aPlainTextIsAnsweredWithItsContradictionsAndTheirPlaces() {
        whenSent(REPORT.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("errors", is(2))
                .body("findings.kind", is(List.of("rate_mismatch", "grade_mismatch")))
                .body("findings[0].severity", is("error"))
                .body("findings[0].rule", is("C05"))
                .body("findings[0].place.paragraph", is(3))
                .body("findings[0].place.quote", is("90%"))
                .body("findings[0].figures", hasItem("80.00%"));
    }

    @Test
    void theSameTextGivesTheSameAnswerOctetByOctet() {
        var first = whenSent(REPORT.getBytes(StandardCharsets.UTF_8)).extract().asByteArray();

        assertThat(whenSent(REPORT.getBytes(StandardCharsets.UTF_8)).extract().asByteArray())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(ReportFiles.class)
    void aFileInAnyFormIsReadAlike(ReportFiles form) throws Exception {
        whenUploaded(form.name().toLowerCase(java.util.Locale.ROOT), form.of(REPORT))
                .statusCode(200)
                .body("findings.kind", hasItems("rate_mismatch", "grade_mismatch"));
    }

    @Test
    void theAnswerComesInTheFormThatIsAskedFor() throws Exception {
        var docx = ReportFiles.DOCX.of(REPORT);

        var page = whenAsked("text/html", docx).statusCode(200).extract();
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.asString()).contains("<mark class=\"error\">90%</mark>");
        assertThat(whenAsked(CheckAnswers.DOCX, docx).statusCode(200).extract().asByteArray())
                .isEqualTo(whenAsked(CheckAnswers.DOCX, docx).extract().asByteArray())
                .startsWith('P', 'K');
        whenAsked(CheckAnswers.DOCX, REPORT.getBytes(StandardCharsets.UTF_8))
                .statusCode(406)
                .body("type", is("/problems/report-check-no-docx"));
        whenAsked("image/png", docx).statusCode(406);
        given().auth()
                .oauth2(Tokens.viewer())
                .contentType("text/plain; charset=UTF-8")
                .accept("text/html")
                .body(REPORT)
                .post("/api/v1/report-checks")
                .then()
                .statusCode(200)
                .contentType("text/html");
    }

    @Test
    void aTextOfAnOlderProgramIsReadInItsEncoding() {
        whenUploaded("txt", REPORT.getBytes(Charset.forName("GB18030")))
                .statusCode(200)
                .body("errors", is(2));
    }

    @Test
    void whatIsNoReportIsRefusedWithWhatToDoInstead() throws Exception {
        whenUploaded("zip", HostileFiles.bomb()).statusCode(422).body("title", is("文件无法读取"));
        whenUploaded("docx", HostileFiles.withArchiveInside()).statusCode(422);
        whenUploaded("docx", HostileFiles.withEntities()).statusCode(not(500));
        whenUploaded("pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422);
        whenUploaded("bin", new byte[] {0, 1, 2, 3, 0, 0}).statusCode(422);
        whenSent(new byte[0]).statusCode(400).body("type", is("/problems/report-check-no-file"));
        whenSent(REPORT.getBytes(StandardCharsets.UTF_8)).statusCode(200);
    }

    private static ValidatableResponse whenSent(byte[] text) {
        return given().auth()
                .oauth2(Tokens.viewer())
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/api/v1/report-checks")
                .then();
    }

    private static ValidatableResponse whenAsked(String accept, byte[] file) {
        return given().auth()
                .oauth2(Tokens.viewer())
                .accept(accept)
                .multiPart("file", "report", file, "application/octet-stream")
                .post("/api/v1/report-checks")
                .then();
    }

    private static ValidatableResponse whenUploaded(String extension, byte[] file) {
        return given().auth()
                .oauth2(Tokens.viewer())
                .multiPart("file", "report." + extension, file, "application/octet-stream")
                .post("/api/v1/report-checks")
                .then();
    }
}
