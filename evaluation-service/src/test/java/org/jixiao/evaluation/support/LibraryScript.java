package org.jixiao.evaluation.support;

import java.util.List;
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

    private static final Set<String> PREPARED = ConcurrentHashMap.newKeySet();

    private LibraryScript() {}

    /** Each region has something to show to all of its units. */
    static void prepare(String region) {
        if (PREPARED.add(region)) {
            Api.as(Tokens.person("library-" + region, region, Set.of("*"), "finance-clerk"))
                    .body(ServiceTest.definition("CL-001", "delivery.households")
                            .replace("\"130109\"", "\"" + region + "\""))
                    .post("/api/v1/indicators")
                    .then()
                    .statusCode(201);
        }
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
