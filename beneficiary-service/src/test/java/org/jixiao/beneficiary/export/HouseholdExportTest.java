package org.jixiao.beneficiary.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.familyOfAnAdmittedGirl;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.onlyChildFamily;
import static org.jixiao.beneficiary.Registering.whenFinished;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.beneficiary.Registering.whenQueued;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetWriter;
import org.jixiao.sheets.UploadedFile;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HouseholdExportTest extends BeneficiaryServiceTest {

    private static final LocalDate CHILD = LocalDate.of(2012, 6, 1);

    @Test
    void whatIsTakenAwayAndUploadedAgainWithOneCellChangedUpdatesOneHousehold() {
        whenImported(
                        "730131",
                        file(
                                onlyChildFamily("H1", "130109100", CHILD),
                                bereavedCouple("H2"),
                                familyOfAnAdmittedGirl("H3"),
                                bereavedSingle("H4")))
                .then()
                .body("accepted", is(4));
        var exported = exported("730131", "text/csv").asString();

        whenImported("730131", exported)
                .then()
                .body("unchanged", is(4))
                .body("updated", is(0))
                .body("accepted", is(0))
                .body("rejected", is(0));
        whenImported("730131", exported.replace("示例大学（985）", "示例大学（211）"))
                .then()
                .body("unchanged", is(3))
                .body("updated", is(1))
                .body("accepted", is(0))
                .body("rejected", is(0));
        assertThat(exported("730131", "text/csv").asString()).isEqualTo(exported.replace("示例大学（985）", "示例大学（211）"));
    }

    @Test
    void theSameHoldsForASpreadsheetWithTheCallersOwnColumn() throws Exception {
        whenImported("730132", file(onlyChildFamily("H1", "130109100", CHILD), bereavedCouple("H2")));
        var out = new ByteArrayOutputStream();
        try (var upload = UploadedFile.of(
                        exported("730132", SheetFormat.XLSX_TYPE).asInputStream(), SheetFormat.XLSX);
                var sheet = upload.open();
                var writer = SheetWriter.of(SheetFormat.XLSX, out, "户")) {
            writer.row(with("自用列", sheet.headings()));
            while (sheet.hasNext()) {
                var row = sheet.next();
                writer.row(with("甲", row.cells()));
            }
        }

        whenFinished("730132", whenQueued("730132", SheetFormat.XLSX_TYPE, out.toByteArray(), false))
                .then()
                .body("unchanged", is(2))
                .body("rejected", is(0));
    }

    private static List<?> with(String first, List<String> cells) {
        var line = new ArrayList<>(cells);
        line.add(0, first);
        return line;
    }

    @Test
    void aWrongMaskGoesBackAndChangesNothing() {
        var couple = bereavedCouple("H1");
        whenImported("730133", file(couple));
        var exported = exported("730133", "text/csv").asString();
        var number = couple.get(0).split(",")[9];
        var mask = number.substring(0, 6) + "********" + number.substring(14);

        var job = whenImported("730133", exported.replace(mask, "110105********002X"));

        job.then().body("rejected", is(1)).body("updated", is(0));
        assertThat(as(Tokens.clerk("730133"))
                        .accept("*/*")
                        .get("/api/v1/imports/{id}/errors", job.path("id").toString())
                        .asString())
                .contains("脱敏的证件号码与本户已登记的成员对不上");
        assertThat(exported("730133", "text/csv").asString()).isEqualTo(exported);
    }

    @Test
    void aMaskedNameIsNoName() {
        var number = bereavedSingle("H1").get(0).split(",")[9];

        refused(
                        as(Tokens.clerk("730134"))
                                .body("""
                {"region": "130109", "unit": "730134", "number": "H1", "categories": ["bereaved-only-child"],
                 "registration": "agricultural", "township": "130109101", "village": "虚拟01村",
                 "members": [{"name": "受*", "relation": "head", "identityNumber": "%s", "insuredChild": false}]}""".formatted(number))
                                .post("/api/v1/households")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors[0].rule", is("MASKED_VALUE"));
        whenImported("730134", file(bereavedSingle("H1")).replaceAll("受益人\\w+", "受*"))
                .then()
                .body("rejected", is(1));
    }

    @Test
    void nothingIsShownThatAMaskHidesAndTheExportIsRecorded() throws SQLException {
        var couple = bereavedCouple("H1").stream()
                .map(line -> line.replace("合成数据", "账号尾号不示"))
                .toList();
        whenImported("730135", file(couple)).then().body("accepted", is(1));

        var exported = exported("730135", "text/csv").asString();

        assertThat(exported.lines()).hasSize(3).anyMatch(line -> line.contains(",受*,受*,户主,男,"));
        for (var line : couple) {
            assertThat(exported).doesNotContain(line.split(",")[9], line.split(",")[9].substring(6, 14));
        }
        assertThat(exported).doesNotContain("受益人", "账号尾号不示", "失独").contains("***");
        assertThat(as(Tokens.clerk("730135"))
                        .accept("text/csv")
                        .get("/api/v1/exports/households?region=130109&unit=730135&purpose=special-family-care")
                        .asString())
                .isEqualTo(exported.replace("H1,***", "H1,失独"));
        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement().executeQuery("""
                        select (select count(*) from access_log where unit_code = '730135'
                                and purpose = '导出受益户（脱敏）'),
                            (select count(*) from access_log where unit_code = '730135'
                                and purpose = '导出受益户（脱敏），用于特殊家庭帮扶'),
                            (select count(*) from audit_entry where unit_code = '730135'
                                and act = 'table-exported' and content like '%"rows":2%')""")) {
            rows.next();
            assertThat(rows.getInt(1)).isOne();
            assertThat(rows.getInt(2)).isOne();
            assertThat(rows.getInt(3)).isEqualTo(2);
        }
        refused(
                as(Tokens.clerk("730136"))
                        .accept("text/csv")
                        .get("/api/v1/exports/households?region=130109&unit=730135")
                        .then(),
                404,
                "not-found");
    }

    private static Response exported(String unit, String type) {
        var answer = as(Tokens.clerk(unit)).accept(type).get("/api/v1/exports/households?region=130109&unit=" + unit);
        answer.then().statusCode(200);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"households-130109-%s.%s\""
                        .formatted(unit, type.equals("text/csv") ? "csv" : "xlsx"));
        return answer;
    }
}
