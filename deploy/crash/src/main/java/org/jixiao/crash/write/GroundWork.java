package org.jixiao.crash.write;

import static org.jixiao.local.identity.Person.ADMINISTRATOR;
import static org.jixiao.local.identity.Person.APPROVER_725001;
import static org.jixiao.local.identity.Person.CLERK_725001;
import static org.jixiao.local.identity.Person.FINANCE;
import static org.jixiao.local.identity.Person.FINANCE_CLERK;
import static org.jixiao.local.service.Service.BENEFICIARY;
import static org.jixiao.local.service.Service.BUDGET;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.local.identity.Person;
import org.jixiao.local.service.Service;

/** Lays the ground over the public APIs, each act by the person whose it is. */
public final class GroundWork {

    /** Everybody who acts in the trial. */
    public static final Set<Person> PERSONS =
            Set.of(ADMINISTRATOR, APPROVER_725001, CLERK_725001, FINANCE, FINANCE_CLERK);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WIDE = "100000000.00";
    private static final String NARROW = "50.00";
    private static final List<String> ECONOMIC_CODES = List.of("30201", "30226", "30306", "30307");

    private final Wire wire;
    private final int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

    public GroundWork(Wire wire) {
        this.wire = wire;
    }

    public Ground lay() {
        post(ADMINISTRATOR, BUDGET, "/api/v1/units", unit());
        var project = project();
        var budget = budget(project);
        var wide = new ArrayList<String>();
        var narrow = new ArrayList<String>();
        for (var line : budget.path("lines")) {
            (line.path("initial").asText().equals(NARROW) ? narrow : wide)
                    .add(line.path("id").asText());
        }
        var total = new BigDecimal(budget.path("total").asText());
        return new Ground(year, wide, narrow, total, programme(project), new Registration(wire).households());
    }

    private static Map<String, Object> unit() {
        var profile = Map.of(
                "validFrom", "2024-01-01",
                "nature", "示例",
                "rank", "示例",
                "duties", "仅用于崩溃试验。",
                "independentAccounting", true,
                "established", 5,
                "actual", 5);
        return Map.of("region", Ground.REGION, "code", Ground.UNIT, "name", "崩溃试验单位", "profile", profile);
    }

    private String project() {
        var project = post(
                CLERK_725001,
                BUDGET,
                "/api/v1/projects",
                Map.of(
                        "region",
                        Ground.REGION,
                        "unit",
                        Ground.UNIT,
                        "name",
                        "崩溃试验项目",
                        "category",
                        "specific-target",
                        "attribute",
                        "continued",
                        "recurrence",
                        "recurring",
                        "startsOn",
                        year + "-01-01",
                        "endsOn",
                        year + "-12-31"));
        decide(BUDGET, "/api/v1/projects/" + id(project), CLERK_725001, APPROVER_725001);
        return id(project);
    }

    /** Two wide basic lines, two wide and four narrow ones of the project. */
    private JsonNode budget(String project) {
        var lines = new ArrayList<Map<String, Object>>();
        lines.add(line("basic-personnel", "30101", WIDE, null));
        lines.add(line("basic-operating", "30201", WIDE, null));
        ECONOMIC_CODES.subList(0, 2).forEach(code -> lines.add(line("project", code, WIDE, project)));
        ECONOMIC_CODES.forEach(code -> lines.add(line("project", code, NARROW, project)));
        var total = lines.stream()
                .map(line -> new BigDecimal((String) line.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var entered = post(
                FINANCE_CLERK,
                BUDGET,
                "/api/v1/budgets",
                Map.of(
                        "region",
                        Ground.REGION,
                        "unit",
                        Ground.UNIT,
                        "fiscalYear",
                        year,
                        "approvalNo",
                        "试财预〔" + year + "〕1号",
                        "lines",
                        lines,
                        "income",
                        List.of(Map.of("source", "general-public", "amount", total.toPlainString())),
                        "total",
                        total.toPlainString()));
        return decide(BUDGET, "/api/v1/budgets/" + id(entered), FINANCE_CLERK, FINANCE);
    }

    private static Map<String, Object> line(String kind, String code, String amount, String project) {
        var line = new HashMap<String, Object>(Map.of(
                "kind", kind,
                "functionalCode", "2100717",
                "economicCode", code,
                "source", "general-public",
                "amount", amount));
        if (project != null) {
            line.put("project", project);
        }
        return line;
    }

    private String programme(String project) {
        var body = new HashMap<String, Object>(Map.of(
                "region",
                Ground.REGION,
                "unit",
                Ground.UNIT,
                "fiscalYear",
                year,
                "project",
                project,
                "code",
                "CRASH",
                "name",
                "崩溃试验补助",
                "kind",
                "cash",
                "benefitUnit",
                "household",
                "referenceDay",
                year + "-01-01"));
        body.put("eligibleCategories", List.of("only-child-rural"));
        body.put("standards", List.of(Map.of("code", "household", "label", "每户", "amount", "30.00")));
        var programme = post(CLERK_725001, BENEFICIARY, "/api/v1/programmes", body);
        decide(BENEFICIARY, "/api/v1/programmes/" + id(programme), CLERK_725001, APPROVER_725001);
        return id(programme);
    }

    /** Submitted by one, approved by another. */
    private JsonNode decide(Service service, String path, Person first, Person second) {
        act(service, path, first, "submission");
        return act(service, path, second, "approval");
    }

    private JsonNode act(Service service, String path, Person by, String act) {
        var version = wire.read(by, service, path).etag();
        var request = new Write.Request(service, by, path + "/" + act, "", version, "ground " + path + " " + act);
        return wire.required(request).json();
    }

    private JsonNode post(Person by, Service service, String path, Map<String, ?> body) {
        return wire.required(new Write.Request(service, by, path, json(body), null, "ground " + path))
                .json();
    }

    static String json(Object body) {
        return JSON.valueToTree(body).toString();
    }

    private static String id(JsonNode json) {
        return json.path("id").asText();
    }
}
