package org.jixiao.budget.region;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionResourceTest extends BudgetServiceTest {

    @Test
    void theTownshipsOfTheDistrictAreListed() {
        as(Tokens.administrator())
                .get("/api/v1/regions?parent=130109")
                .then()
                .statusCode(200)
                .body("items", hasSize(14))
                .body("items[0].code", is("130109100"))
                .body("items[0].name", is("廉州镇"))
                .body("items[0].parent", is("130109"));
    }

    @Test
    void aReplacedCodeStaysWithTheOneThatTookItsPlace() {
        var now = "items.findAll { it.code == '130182' }";
        as(Tokens.administrator())
                .get("/api/v1/regions?parent=1301")
                .then()
                .body(now + ".name", contains("藁城市"))
                .body(now + ".lastYear", contains(2014))
                .body(now + ".successor", contains("130109"));
        as(Tokens.administrator()).get("/api/v1/regions?year=2025").then().body(now, hasSize(0));
        as(Tokens.administrator()).get("/api/v1/regions?year=2010").then().body(now, hasSize(1));
        as(Tokens.administrator()).get("/api/v1/regions?year=2010").then().body("items.code", not(hasItem("130109")));
    }

    @Test
    void theListIsPaged() {
        var first = as(Tokens.clerk("725001")).get("/api/v1/regions?limit=2");
        first.then().body("items.code", contains("13", "1301")).body("next", startsWith("/api/v1/regions?limit=2&"));

        as(Tokens.clerk("725001"))
                .get(first.<String>path("next"))
                .then()
                .body("items.code", contains("130109", "130109100"));
    }
}
