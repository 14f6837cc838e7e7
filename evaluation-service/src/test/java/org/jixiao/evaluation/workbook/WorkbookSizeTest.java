package org.jixiao.evaluation.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A thousand indicators in one workbook, there and back: how long it takes and what it holds. */
@QuarkusTest
class WorkbookSizeTest extends ServiceTest {

    private static final String OF = "694001";
    private static final String PATH = "/api/v1/workbooks?region=130109&unit=" + OF + "&fiscalYear=2025";
    private static final int SETS = 10;
    private static final int INDICATORS = 100;

    /** Of this machine's shared two cores; what was measured is in docs/workbook.md. */
    private static final long LONGEST = 60_000;

    private final String clerk = Tokens.clerk(OF);

    @Test
    void aThousandIndicatorsGoThereAndBack() {
        var sets = new ArrayList<String>();
        for (var set = 0; set < SETS; set++) {
            sets.add(drafted());
        }
        var book = measured("download", () -> Api.as(clerk).get(PATH).asByteArray());
        var filled = Filled.of(book);
        filled.rows(Filled.TARGETS).stream()
                .filter(row -> row.getRowNum() > 0
                        && !Filled.text(filled.cell(row, "三级指标")).isEmpty())
                .forEach(row -> filled.cell(row, "指标值").setCellValue(3000 + row.getRowNum()));
        var targets = filled.octets();
        assertThat(measured("check", () -> checked(targets)).length).isPositive();
        assertThat(measured("1000 targets", () -> uploaded(targets).getInt("indicators.updated")))
                .isEqualTo(SETS * INDICATORS);
        assertThat(measured("the same again", () -> uploaded(targets).getInt("indicators.unchanged")))
                .isEqualTo(SETS * INDICATORS);

        sets.forEach(this::seal);
        var actuals = Filled.of(Api.as(clerk).get(PATH).asByteArray());
        actuals.rows(Filled.ACTUALS).stream().filter(row -> row.getRowNum() > 0).forEach(row -> {
            actuals.cell(row, "实际完成值").setCellValue(3000);
            actuals.cell(row, "佐证说明").setCellValue("年度统计");
        });
        var values = actuals.octets();
        assertThat(measured("1000 actual values", () -> uploaded(values).getInt("actuals.recorded")))
                .isEqualTo(SETS * INDICATORS);
        assertThat(measured("the same again", () -> uploaded(values).getInt("actuals.unchanged")))
                .isEqualTo(SETS * INDICATORS);
    }

    private static <T> T measured(String what, Supplier<T> act) {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var before = used();
        var start = System.nanoTime();
        var result = act.get();
        var millis = (System.nanoTime() - start) / 1_000_000;
        var peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        System.out.printf(
                "workbook: %s %d ms, heap %d MB before, at most %d MB, %d MB after%n",
                what, millis, before >> 20, peak >> 20, used() >> 20);
        assertThat(millis).isLessThan(LONGEST);
        return result;
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private JsonPath uploaded(byte[] book) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .oauth2(clerk)
                .contentType(SheetFormat.XLSX_TYPE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(book)
                .post(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private byte[] checked(byte[] book) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .oauth2(clerk)
                .contentType(SheetFormat.XLSX_TYPE)
                .body(book)
                .post(PATH.replace("workbooks", "workbooks/checks"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Of output 50, of outcome 30, of satisfaction 10. */
    private String drafted() {
        var indicators = new ArrayList<String>();
        add(indicators, 40, "output", "quantity", "1.00");
        add(indicators, 20, "output", "quality", "0.50");
        add(indicators, 30, "outcome", "social", "1.00");
        add(indicators, 10, "satisfaction", "beneficiary-satisfaction", "1.00");
        return Api.as(clerk)
                .body(targets(UUID.randomUUID(), indicators).replace("\"" + UNIT + "\"", "\"" + OF + "\""))
                .post("/api/v1/target-sets")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void add(List<String> indicators, int count, String level1, String level2, String weight) {
        for (var number = 0; number < count; number++) {
            indicators.add(indicator(level1, level2, "指标" + indicators.size(), "at-least", "2600", "户", weight, ""));
        }
    }

    private void seal(String location) {
        givenTried(clerk, location);
        var submitted = whenActed(
                        clerk,
                        location,
                        "submission",
                        Api.as(clerk).get(location).header("ETag"))
                .statusCode(200)
                .extract();
        whenExamined(Tokens.approver(OF), location, submitted.header("ETag"), EXCELLENT)
                .statusCode(200);
    }
}
