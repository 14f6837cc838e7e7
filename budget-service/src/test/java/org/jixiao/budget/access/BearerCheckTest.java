package org.jixiao.budget.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A token is verified once and known until it expires; nothing else becomes easier. */
@QuarkusTest
class BearerCheckTest extends BudgetServiceTest {

    private static final String UNITS = "/api/v1/units";

    @Test
    void aTokenIsVerifiedOnceAndKnownAfterwards() {
        var token = Tokens.clerk("688001");
        var bySignature = checks("by-signature");
        var fromMemory = checks("from-memory");

        for (int i = 0; i < 5; i++) {
            as(token).get(UNITS).then().statusCode(200);
        }

        assertThat(checks("by-signature") - bySignature).isEqualTo(1);
        assertThat(checks("from-memory") - fromMemory).isEqualTo(4);
    }

    @Test
    void anExpiredTokenIsRefusedAlthoughItWasKnownWhileItWasValid() throws InterruptedException {
        var token = Tokens.person("clerk-688001", Tokens.REGION, Set.of("688001"), Duration.ofSeconds(2), "clerk");
        as(token).get(UNITS).then().statusCode(200);
        as(token).get(UNITS).then().statusCode(200);

        Thread.sleep(2100);

        refused(as(token).get(UNITS).then(), 401, "unauthenticated");
    }

    @Test
    void aTokenOfWhichOneByteDiffersIsRefusedThoughItsTwinIsKnown() {
        var token = Tokens.clerk("688002");
        as(token).get(UNITS).then().statusCode(200);
        var signature = token.lastIndexOf('.') + 1;

        // Not the last character: its low bits are padding, and stand for the same signature.
        for (var at : new int[] {5, token.indexOf('.') + 10, signature, signature + 100}) {
            var other = token.charAt(at) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, at) + other + token.substring(at + 1);
            for (int i = 0; i < 2; i++) {
                refused(as(forged).get(UNITS).then(), 401, "unauthenticated");
            }
        }
        as(token).get(UNITS).then().statusCode(200);
    }

    @Test
    void whoIsKnownSeesNoMoreThanTheirOwnAndMayDoNoMore() {
        Given.aUnit("688003");
        var own = Tokens.clerk("688003");
        var others = Tokens.clerk("688004");

        for (int i = 0; i < 3; i++) {
            as(own).get(UNITS + "?region=130109").then().body("items.size()", is(1));
            as(others).get(UNITS + "?region=130109").then().body("items.size()", is(0));
            as(own).body("{}").post("/api/v1/payments").then().statusCode(403);
        }
    }

    private static double checks(String answered) {
        var line = Pattern.compile("jixiao_bearer_checks_total\\{answered=\"" + answered + "\"\\S* (\\S+)")
                .matcher(given().get("/q/metrics").asString());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
