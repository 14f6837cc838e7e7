package org.jixiao.beneficiary;

import static org.jixiao.testkit.Api.as;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jixiao.testkit.Tokens;

/** Households as tests need them: one line a member, as in the file of a clerk. */
public final class Registering {

    public static final String HEADINGS = "户编号,家庭类别,户籍性质,乡镇代码,村,户主姓名,成员姓名,与户主关系,性别,证件号码,出生日期,是否参保子女,在读院校,备注\r\n";

    private Registering() {}

    /** An only-child family: mother, father, and a child born on a day. */
    public static List<String> onlyChildFamily(String number, String township, LocalDate child) {
        return family(number, "独生子女", township, "子", SyntheticPeople.boyBornOn(child), "是", "");
    }

    public static List<String> familyOfAnAdmittedGirl(String number) {
        return family(
                number,
                "双女、困难",
                "130109100",
                "女",
                SyntheticPeople.girlBornOn(LocalDate.of(2007, 5, 29)),
                "否",
                "示例大学（985）");
    }

    public static List<String> bereavedCouple(String number) {
        return List.of(
                line(number, "失独", "130109101", "户主", SyntheticPeople.man(), "否", ""),
                line(number, "失独", "130109101", "配偶", SyntheticPeople.woman(), "否", ""));
    }

    public static List<String> bereavedSingle(String number) {
        return List.of(line(number, "失独", "130109102", "户主", SyntheticPeople.woman(), "否", ""));
    }

    private static List<String> family(
            String number, String category, String township, String child, String identity, String insured, String at) {
        var lines = new ArrayList<String>();
        lines.add(line(number, category, township, "户主", SyntheticPeople.man(), "否", ""));
        lines.add(line(number, category, township, "配偶", SyntheticPeople.woman(), "否", ""));
        lines.add(line(number, category, township, child, identity, insured, at));
        return lines;
    }

    private static String line(
            String number,
            String category,
            String township,
            String relation,
            String identity,
            String insured,
            String at) {
        var name = relation.equals("户主") ? "受益人" + number : "受益人" + identity.substring(14, 17);
        return String.join(
                        ",",
                        number,
                        category,
                        "农业",
                        township,
                        "虚拟01村",
                        "受益人" + number,
                        name,
                        relation,
                        "",
                        identity,
                        "",
                        insured,
                        at,
                        "合成数据")
                + "\r\n";
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static String file(List<String>... households) {
        return file(List.of(households));
    }

    public static String file(Collection<List<String>> households) {
        var file = new StringBuilder(HEADINGS);
        households.forEach(household -> household.forEach(file::append));
        return file.toString();
    }

    /** Uploads, waits until the worker is done, and answers with the finished job. */
    public static Response whenImported(String unit, String file) {
        return whenImported(unit, file, false);
    }

    public static Response whenImported(String unit, String file, boolean dryRun) {
        return whenFinished(unit, whenQueued(unit, file, dryRun));
    }

    /** Uploads, and answers with the location of the job. */
    public static String whenQueued(String unit, String file, boolean dryRun) {
        return whenQueued(unit, "text/csv", file.getBytes(java.nio.charset.StandardCharsets.UTF_8), dryRun);
    }

    public static String whenQueued(String unit, String type, byte[] file, boolean dryRun) {
        return as(Tokens.clerk(unit))
                .contentType(type)
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .body(file)
                .post("/api/v1/imports?kind=households&region=130109&unit=" + unit + "&dryRun=" + dryRun)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    public static Response whenFinished(String unit, String location) {
        return whenFinishedFor(Tokens.clerk(unit), location);
    }

    public static Response whenFinishedFor(String token, String location) {
        for (var patience = 0; patience < 600; patience++) {
            var job = as(token).get(location);
            if (List.of("done", "failed", "cancelled")
                    .contains(job.path("status").toString())) {
                return job;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        throw new AssertionError("the import did not finish");
    }
}
