package org.jixiao.evaluation.support;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.twins.Call;

/**
 * The library is of a region and no unit's own: a unit is shown all of it and changes none of it, which LibraryTest proves.
 * Here its operations are called with what nobody has.
 */
final class LibraryScript {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000001";

    private static final Map<String, String> COSTS = new ConcurrentHashMap<>();

    /** Typed, with numerator and denominator. */
    private static final String COST = """
            {"region": "130109", "code": "CL-009", "level1": "output", "level2": "cost", "name": "每户保费",
             "operator": "at-most", "unitOfMeasure": "元/户", "meaning": "每户保费",
             "formula": {"numerator": "已支付保费", "denominator": "已投保户数", "text": "已支付保费 ÷ 已投保户数",
               "missing": "refuse"},
             "source": "台账", "method": "统计", "frequency": "年度", "evidenceKinds": ["发放台账"]}""";

    private LibraryScript() {}

    /** Each region has something to show to all of its units, and a cost that targets cite: its id. */
    static String prepare(String region) {
        return COSTS.computeIfAbsent(region, it -> {
            drafted(region, ServiceTest.definition("CL-001", "delivery.households"));
            return confirmed(region, drafted(region, COST));
        });
    }

    private static Response drafted(String region, String definition) {
        var drafted = Api.as(person(region, "finance-clerk"))
                .body(definition.replace("\"130109\"", "\"" + region + "\""))
                .post("/api/v1/indicators");
        drafted.then().statusCode(201);
        return drafted;
    }

    private static String confirmed(String region, Response drafted) {
        var location = drafted.header("Location");
        var submitted = Api.asOnVersion(person(region, "finance-clerk"), drafted.header("ETag"))
                .post(location + "/submission");
        Api.asOnVersion(person(region, "finance"), submitted.header("ETag"))
                .post(location + "/approval")
                .then()
                .statusCode(200);
        return ServiceTest.id(location);
    }

    private static String person(String region, String role) {
        return Tokens.person("library-" + role + "-" + region, region, Set.of("*"), role);
    }

    static List<Call> calls() {
        var body = ServiceTest.definition("TW-001", "delivery.households").replace("\"130109\"", "\"${region}\"");
        return List.of(
                Call.of("draftIndicator", "finance-clerk").body(body),
                Call.of("rewriteIndicator", "finance-clerk").path("id", NOBODYS).body(body),
                Call.of("submitIndicator", "finance-clerk").path("id", NOBODYS),
                Call.of("confirmIndicator", "finance").path("id", NOBODYS),
                Call.of("returnIndicator", "finance").path("id", NOBODYS).body("""
                        {"reason": "${text:退回}"}"""),
                Call.of("readIndicator", "clerk").path("id", NOBODYS));
    }
}
