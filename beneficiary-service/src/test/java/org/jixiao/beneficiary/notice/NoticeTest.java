package org.jixiao.beneficiary.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.jixiao.beneficiary.Enrolling.*;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.onlyChildFamily;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;
import static org.jixiao.testkit.District.today;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.common.fact.Digest;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NoticeTest extends BeneficiaryServiceTest {

    private static final String CHILDREN = """
            "benefitUnit": "person", "eligibleCategories": ["only-child-rural"],
            "eligibility": {"memberIs": "insured-child"}""";
    private static final String LAWFUL = ", \"enrolment\": {\"namesBasis\": \"示例条例第一条\"}";

    @ParameterizedTest(name = "five working days from {0} end on {1}")
    @CsvSource({
        "2025-02-24, 2025-02-28",
        "2025-02-26, 2025-03-04",
        "2025-03-01, 2025-03-07",
        // a holiday on Thursday the first, and a Sunday worked in exchange
        "2025-04-28, 2025-05-04",
    })
    void aNoticeRunsForWorkingDays(LocalDate first, LocalDate last) {
        var calendar = new WorkingDays(new NoticeConfig() {
            @Override
            public Optional<List<LocalDate>> daysOff() {
                return Optional.of(List.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 2)));
            }

            @Override
            public Optional<List<LocalDate>> daysWorked() {
                return Optional.of(List.of(LocalDate.of(2025, 5, 3), LocalDate.of(2025, 5, 4)));
            }

            @Override
            public int smallCell() {
                return 5;
            }
        });

        assertThat(calendar.last(first, 5)).isEqualTo(last);
    }

    @Test
    void namesAreFullOnlyWhereTheProgrammeNamesALawAndNeverThoseOfSmallChildren() {
        whenImported(
                "770301",
                file(
                        onlyChildFamily("H1", "130109100", today().minusYears(14)),
                        onlyChildFamily(
                                "H2", "130109100", today().minusYears(14).plusDays(1))));
        var masked = givenAProgramme("770301", "a", CHILDREN);
        var lawful = givenAProgramme("770301", "b", CHILDREN + LAWFUL);
        for (var programme : List.of(masked, lawful)) {
            for (var number : List.of("H1", "H2")) {
                var household = household("770301", number);
                examined("770301", givenAnApplication("770301", programme, household, member("770301", household, 2)));
            }
        }

        var names = names(givenANotice("770301", lawful));

        // the one of 14 by its own name, the younger one behind the head of its household
        assertThat(names).hasSize(2);
        assertThat(names.get(0)).startsWith("受益人").isNotEqualTo("受益人H1");
        assertThat(names.get(1)).isEqualTo("受益人H2");
        assertThat(names(givenANotice("770301", masked))).containsExactly("受*", "受*");
    }

    @Test
    void theBereavedAreCountedAndNeverListedAndSmallNumbersAreNotGiven() {
        var families = new ArrayList<List<String>>();
        for (var i = 1; i <= 6; i++) {
            families.add(bereavedCouple("B" + i));
        }
        var single = bereavedCouple("B7").stream()
                .map(line -> line.replace("130109101", "130109102"))
                .toList();
        families.add(single);
        whenImported("770302", file(families)).then().body("rejected", is(0));
        var programme = givenAProgramme("770302", "p", """
                "benefitUnit": "household", "eligibleCategories": ["bereaved-only-child"]""" + LAWFUL);
        for (var i = 1; i <= 7; i++) {
            examined("770302", givenAnApplication("770302", programme, household("770302", "B" + i), null));
        }

        var notice = givenAPublishedNotice("770302", programme);

        var document = as(Tokens.clerk("770302")).get(notice + "/document");
        document.then()
                .body("lines", hasSize(0))
                .body("unnamed.township", is(List.of("130109101", "130109102")))
                .body("unnamed.number", is(List.of("6", "少于5")))
                .body("remark", notNullValue());
        for (var type : List.of("html", "xlsx")) {
            assertThat(text(notice, type)).doesNotContain("受*", "受益人", "失独", "虚拟01村");
        }
        assertThat(document.asString()).doesNotContain("受*", "受益人", "失独", "虚拟01村", "合计");
    }

    @Test
    void theFilesOfANoticeStayAsTheyWerePublished() {
        whenImported("770303", file(onlyChildFamily("H1", "130109100", LocalDate.of(2009, 1, 1))));
        var programme = givenAProgramme("770303", "p", CHILDREN);
        var household = household("770303", "H1");
        var enrolment = givenAnApplication("770303", programme, household, member("770303", household, 2));
        examined("770303", enrolment);
        var notice = givenANotice("770303", programme);
        refused(as(Tokens.clerk("770303")).get(notice + "/document.html").then(), 409, "notice-wrong-state");
        refused(
                act(
                                Tokens.person("clerk-770303", Tokens.REGION, Set.of("*"), "approver"),
                                notice,
                                "publication",
                                "{\"startsOn\": \"" + today() + "\"}")
                        .then(),
                403,
                "own-entry");
        refused(
                        act(Tokens.approver("770303"), notice, "publication", "{\"startsOn\": \"2025-01-01\"}")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", is(List.of("/startsOn")));
        var published = act(Tokens.approver("770303"), notice, "publication", "{\"startsOn\": \"" + today() + "\"}");
        published.then().statusCode(200).body("documents.format", is(List.of("html", "json", "xlsx")));

        whenImported("770303", file(onlyChildFamily("H9", "130109100", LocalDate.of(2009, 1, 1))));
        for (var format : List.of("html", "xlsx")) {
            var file = as(Tokens.approver("770303")).accept("*/*").get(notice + "/document." + format);
            assertThat(Digest.text(Digest.sha256("", file.asByteArray())))
                    .isEqualTo(published.path("documents.find { it.format == '" + format + "' }.digest"));
        }
        assertThat(text(notice, "html")).contains("<td>受*</td>", "虚拟01村").doesNotContain("<td>受益人");
        assertThat(text(notice, "xlsx")).contains("受*");
        refused(
                as(Tokens.clerk("770303"))
                        .body("{\"programme\": \"%s\", \"title\": \"再次公示\"}".formatted(programme))
                        .post("/api/v1/notices")
                        .then(),
                409,
                "notice-no-candidates");
    }

    @Test
    void nobodyIsConfirmedBeforeEveryObjectionIsAnsweredAndNeverAgainstOneThatIsUpheld() {
        whenImported(
                "770304",
                file(
                        onlyChildFamily("H1", "130109100", LocalDate.of(2009, 1, 1)),
                        onlyChildFamily("H2", "130109100", LocalDate.of(2009, 1, 2))));
        var programme = givenAProgramme("770304", "p", CHILDREN);
        var enrolments = new ArrayList<String>();
        for (var number : List.of("H1", "H2")) {
            var household = household("770304", number);
            enrolments.add(givenAnApplication("770304", programme, household, member("770304", household, 2)));
            examined("770304", enrolments.get(enrolments.size() - 1));
        }
        var notice = givenAPublishedNotice("770304", programme);
        var against =
                whenObjected(notice, "\"enrolment\": \"" + enrolments.get(0).replaceFirst(".*/", "") + "\",");
        var general = whenObjected(notice, "");
        whenItsPeriodIsOver(notice);

        refused(whenConfirmed("770304", enrolments.get(1)).then(), 409, "enrolment-objection-open");
        whenAnswered(against, true).then().statusCode(200).body("upheld", is(true));
        refused(whenConfirmed("770304", enrolments.get(1)).then(), 409, "enrolment-objection-open");
        refused(
                as(Tokens.person("clerk-770304", Tokens.REGION, Set.of("*"), "approver"))
                        .body(answer(false))
                        .post("/api/v1/objections/" + general + "/answer")
                        .then(),
                403,
                "own-entry");
        whenAnswered(general, false).then().statusCode(200);
        refused(whenAnswered(general, false).then(), 409, "notice-already-answered");
        refused(whenConfirmed("770304", enrolments.get(0)).then(), 409, "enrolment-objection-upheld");
        whenConfirmed("770304", enrolments.get(1)).then().statusCode(200);

        assertThat(fact("770304", "notice.objections", "&asOf=2025-02-25")).isEqualTo("0");
        assertThat(fact("770304", "notice.objections", "&asOf=2025-02-26&programme=" + programme))
                .isEqualTo("2");
        as(Tokens.auditor())
                .get(notice + "/objections")
                .then()
                .body("items", hasSize(2))
                .body("items[0].content", is("反映有误"))
                .body("items[0].answer", is("经核实"));
    }

    private static String whenObjected(String notice, String about) {
        return as(Tokens.clerk("770304"))
                .body("{" + about + "\"content\": \"反映有误\", \"receivedOn\": \"2025-02-26\"}")
                .post(notice + "/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static io.restassured.response.Response whenAnswered(String objection, boolean upheld) {
        return as(Tokens.approver("770304")).body(answer(upheld)).post("/api/v1/objections/" + objection + "/answer");
    }

    private static String answer(boolean upheld) {
        return "{\"upheld\": " + upheld + ", \"answer\": \"经核实\", \"answeredOn\": \"2025-02-28\"}";
    }

    private static List<String> names(String notice) {
        return as(Tokens.auditor()).get(notice + "/document").path("lines.name");
    }

    /** What a person sees in the file; a sheet is a zip of XML. */
    private static String text(String notice, String format) {
        var bytes = as(Tokens.auditor())
                .accept("*/*")
                .get(notice + "/document." + format)
                .asByteArray();
        if (format.equals("html")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try {
            // By its directory, as a spreadsheet opens it: sizes of entries that were streamed stand only there.
            var file = java.nio.file.Files.write(java.nio.file.Files.createTempFile("notice-", ".xlsx"), bytes);
            try (var zip = new java.util.zip.ZipFile(file.toFile())) {
                var text = new StringBuilder();
                for (var entry : java.util.Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
                // Every character beyond ASCII is written by its number.
                return java.util.regex.Pattern.compile("&#x([0-9a-fA-F]+);")
                        .matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(found.group(1), 16))));
            } finally {
                java.nio.file.Files.delete(file);
            }
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
