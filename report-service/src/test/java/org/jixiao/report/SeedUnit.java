package org.jixiao.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;

/** A unit with the money of the published report, as its peers answer for it: 725001, five funded projects and one without. */
public final class SeedUnit {

    public static final Instant KNOWN_AT = Instant.parse("2026-02-01T01:00:00Z");
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final String REGION = "130109";

    public static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** @param households delivered to, with persons and the amount delivered */
    record Money(String name, String budget, long households, long persons, String standard) {}

    static final List<Money> PROJECTS = List.of(
            new Money("农村独生子女家庭意外伤害保险", "78210.00", 2607, 7821, "30.00"),
            new Money("劳务派遣工作人员费用", "45100.00", 0, 0, null),
            new Money("计生特殊家庭慰问资金", "39520.00", 92, 146, null),
            new Money("天使圆梦助学金", "20000.00", 5, 5, "4000.00"),
            new Money("亲情关爱救助基金", "29200.00", 92, 146, "200.00"),
            new Money("计生宣传活动", "0.00", 0, 0, null));

    private SeedUnit() {}

    static UUID project(int index) {
        return UUID.fromString("01900000-0000-7000-8000-00000000000" + index);
    }

    static ObjectNode unit(String code) {
        return (ObjectNode) read("""
                {"id": "01900000-0000-7000-8000-0000000000ff", "region": "130109", "code": "%s",
                 "name": "藁城区计划生育协会", "department": "725", "version": 0,
                 "profile": {"validFrom": "2024-01-01", "nature": "群团组织", "rank": "正科级",
                             "duties": "承担宣传教育、生殖健康咨询服务、优生优育指导、计划生育家庭帮扶、权益维护和流动人口服务等工作",
                             "independentAccounting": true, "established": 7, "actual": 7}}""".formatted(code));
    }

    static ArrayNode projects() {
        var projects = JSON.createArrayNode();
        for (var index = 0; index < PROJECTS.size(); index++) {
            projects.add(read(
                    """
                    {"id": "%s", "region": "130109", "unit": "725001", "code": "13010925T00000000000%d", "name": "%s",
                     "category": "specific-target", "status": "budgeted", "version": 3}""".formatted(project(index), index, PROJECTS.get(index).name())));
        }
        return projects;
    }

    /** @param first how many the first project has; the others have one where something was delivered */
    static ArrayNode programmes(int first) {
        var programmes = JSON.createArrayNode();
        for (var index = 0; index < PROJECTS.size(); index++) {
            var count = index == 0 ? first : PROJECTS.get(index).households() > 0 ? 1 : 0;
            for (var programme = 0; programme < count; programme++) {
                programmes.addObject().put("project", project(index).toString()).put("status", "approved");
            }
        }
        return programmes;
    }

    /** @param index of the project, or -1 for the unit as a whole */
    static ObjectNode evaluation(int index, String unit) {
        var whole = index < 0;
        var money = whole ? new Money("部门整体", "2198600.00", 0, 0, null) : PROJECTS.get(index);
        var spent = whole ? "1730300.00" : money.budget();
        var funded = !money.budget().equals("0.00");
        var rate =
                funded ? new BigDecimal(spent).divide(new BigDecimal(money.budget()), 4, RoundingMode.HALF_UP) : null;
        var score = funded ? rate.movePointRight(1).setScale(2, RoundingMode.HALF_UP) : null;
        var total = funded ? score.add(new BigDecimal("86.50")) : new BigDecimal("96.11");
        var evaluation = (ObjectNode) read("""
                {"id": "01900000-0000-7000-8000-1000000000%s", "region": "130109", "unit": "%s", "fiscalYear": 2025,
                 "level": "%s", "attempt": 1, "status": "approved", "version": 4,
                 "rulePack": {"id": "01900000-0000-7000-8000-2000000000ff", "packId": "national-default",
                              "version": "2025.1", "digest": "sha256:aa"},
                 "goal": "为符合条件的家庭提供保障", "achievement": "目标已完成。", "indicatorMarks": "86.50",
                 "total": "%s", "grade": "excellent", "gradeLabel": "优", "lamps": %s,
                 "asOf": "2025-12-31", "knownAt": "%s", "traceDigest": "sha256:bb"}""".formatted(
                        whole ? "ff" : "0" + index,
                        unit,
                        whole ? "unit" : "project",
                        total,
                        whole ? "[\"red\", \"yellow\"]" : "[]",
                        KNOWN_AT));
        if (!whole) {
            evaluation.put("project", project(index).toString());
        }
        var execution = evaluation.putObject("execution");
        execution.put("applicable", funded);
        execution.put("initial", money.budget());
        execution.put("adjusted", money.budget());
        execution.put("spent", spent);
        execution.put("weight", "10.00");
        if (funded) {
            execution.put("rate", rate.toPlainString());
            execution.put("score", score.toPlainString());
        }
        indicators(evaluation, index, unit);
        return evaluation;
    }

    private static void indicators(ObjectNode evaluation, int index, String unit) {
        var facts = evaluation.putArray("facts");
        var indicators = evaluation.putArray("indicators");
        var bound =
                index == 0 ? fact("delivery.households", subject(unit, 0), 2025).orElseThrow() : null;
        indicators.add(indicator("output", "产出指标", "数量指标", "受益户数", "at-least", "2600", "2607", "户", "40.00", "40.00"));
        indicators.add(indicator(
                "output", "产出指标", "时效指标", "完成时间", "by-date", "2025-12-20", "2025-11-20", "", "10.00", "10.00"));
        indicators.add(
                indicator("outcome", "效益指标", "社会效益指标", "政策知晓率", "at-least", "95", "93.5", "%", "30.00", "26.50"));
        indicators.add(indicator(
                "satisfaction", "满意度指标", "服务对象满意度指标", "服务对象满意度", "qualitative", "满意", "达成年度指标", "", "10.00", "10.00"));
        ((ObjectNode) indicators.get(2)).put("explanation", "宣传覆盖面不足").put("remedy", "增加村级宣传栏和宣传频次。");
        if (bound != null) {
            var json = JSON.<ObjectNode>valueToTree(bound);
            ((ObjectNode) indicators.get(0)).put("factDigest", bound.digest()).set("fact", json);
            facts.add(json.deepCopy());
        }
    }

    private static ObjectNode indicator(String... parts) {
        return (ObjectNode) read("""
                {"id": "%s", "level1": "%s", "level1Label": "%s", "level2": "x", "level2Label": "%s", "name": "%s",
                 "operator": "%s", "planned": "%s", "actual": "%s", "reported": true, "unitOfMeasure": "%s",
                 "weight": "%s", "score": "%s", "automaticScore": "%s", "rule": "S1", "met": %s,
                 "dataSupport": "A", "dataSupportLabel": "业务记录取数", "flags": []}""".formatted(
                        UUID.nameUUIDFromBytes(parts[3].getBytes(StandardCharsets.UTF_8)),
                        parts[0],
                        parts[1],
                        parts[2],
                        parts[3],
                        parts[4],
                        parts[5],
                        parts[6],
                        parts[7],
                        parts[8],
                        parts[9],
                        parts[9],
                        parts[8].equals(parts[9])));
    }

    static FactSubject subject(String unit, int project) {
        return FactSubject.ofUnit(REGION, unit).withProject(project(project));
    }

    /** What the owner of the records would measure; empty for a fact that is in no catalogue. */
    static Optional<Fact> fact(String name, FactSubject subject, int year) {
        var values = values(subject, year);
        if (!values.containsKey(name)) {
            return Optional.empty();
        }
        var value = values.get(name);
        var rows = value == null || value.equals("0.00") ? 0 : 1;
        var reading = new FactReading(value, rows, Digest.ofRows(List.of()), "/api/v1/records");
        return Optional.of(Fact.measured(name, subject, year, AS_OF, KNOWN_AT, reading, unitOfMeasure(name)));
    }

    private static String unitOfMeasure(String name) {
        return switch (name) {
            case "delivery.households" -> "户";
            case "delivery.persons" -> "人";
            default -> "元";
        };
    }

    /** The unit is scored on a project's households too, which it read a day after the project did. */
    static void quoteLater(ObjectNode evaluation, String unit) {
        var fact = fact("delivery.households", subject(unit, 0), 2025).orElseThrow();
        var later = Fact.measured(
                fact.name(),
                fact.subject(),
                2025,
                AS_OF,
                KNOWN_AT.plus(1, ChronoUnit.DAYS),
                new FactReading(fact.value(), fact.rows(), fact.rowsDigest(), fact.source()),
                fact.unitOfMeasure());
        var json = JSON.<ObjectNode>valueToTree(later);
        ((ObjectNode) evaluation.path("indicators").get(0))
                .put("factDigest", later.digest())
                .set("fact", json);
        ((ArrayNode) evaluation.path("facts")).add(json.deepCopy());
    }

    /** The same measurement, had only three been helped. */
    static Fact few(Fact fact) {
        var reading = new FactReading("3", fact.rows(), fact.rowsDigest(), fact.source());
        return Fact.measured(
                fact.name(),
                fact.subject(),
                fact.fiscalYear(),
                fact.asOf(),
                fact.knownAt(),
                reading,
                fact.unitOfMeasure());
    }

    /** The same measurement for another year. */
    static Fact again(Fact fact, int year) {
        var reading = new FactReading(fact.value(), fact.rows(), fact.rowsDigest(), fact.source());
        return Fact.measured(
                fact.name(), fact.subject(), year, fact.asOf(), fact.knownAt(), reading, fact.unitOfMeasure());
    }

    static Set<String> names() {
        var names =
                new TreeSet<>(values(FactSubject.ofUnit(REGION, "725001"), 2025).keySet());
        names.addAll(values(subject("725001", 0), 2025).keySet());
        return names;
    }

    private static Map<String, String> values(FactSubject subject, int year) {
        var values = new TreeMap<String, String>();
        if (subject.project() == null) {
            values.put("unit.name", "藁城区计划生育协会");
            values.put("budget.initial", year == 2025 ? "2198600.00" : "0.00");
            values.put("budget.adjusted", "2198600.00");
            values.put("budget.spent", year == 2025 ? "1730300.00" : "0.00");
            values.put("budget.executionRate", "0.7870");
            values.put("staff.established", "7");
            values.put("staff.actual", "7");
            values.put("score.total", "94.37");
            values.put("score.grade", "优");
            return values;
        }
        for (var index = 0; index < PROJECTS.size(); index++) {
            if (project(index).equals(subject.project())) {
                ofProject(values, PROJECTS.get(index), index);
            }
        }
        return values;
    }

    private static void ofProject(Map<String, String> values, Money money, int index) {
        var funded = !money.budget().equals("0.00");
        values.put("project.initial", money.budget());
        values.put("project.adjusted", money.budget());
        values.put("project.spent", money.budget());
        values.put("project.executionRate", funded ? "1.0000" : null);
        values.put("delivery.households", String.valueOf(money.households()));
        values.put("delivery.persons", String.valueOf(money.persons()));
        values.put("delivery.amount", money.households() > 0 ? money.budget() : "0.00");
        values.put("delivery.standard", money.standard());
        values.put("programme.eligible", money.households() > 0 ? String.valueOf(money.households()) : null);
        values.put("coverage.rate", money.households() > 0 ? "1.0000" : null);
        values.put("score.total", funded ? "96.50" : "96.11");
        values.put("score.grade", "优");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
