package org.jixiao.budget.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClassificationResourceTest extends BudgetServiceTest {

    @Test
    void everyCodeThatIsNotInTheListsOfItsYearIsNamed() {
        Given.aUnit("681001");

        as(Tokens.financeClerk())
                .body(Given.budget("681001", "30.00", """
                        {"kind": "basic-personnel", "functionalCode": "2109999", "economicCode": "30101",
                         "source": "general-public", "amount": "10.00"}""", """
                        {"kind": "basic-personnel", "functionalCode": "2100798", "economicCode": "30398",
                         "governmentEconomicCode": "50998", "source": "general-public", "amount": "10.00"}""", """
                        {"kind": "basic-personnel", "functionalCode": "2100716", "economicCode": "50101",
                         "source": "general-public", "amount": "10.00"}"""))
                .post("/api/v1/budgets")
                .then()
                .statusCode(400)
                .body("errors.rule", everyItem(is("Classification")))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/lines/1/functionalCode",
                                "/lines/1/economicCode",
                                "/lines/1/governmentEconomicCode",
                                "/lines/2/economicCode"))
                .body("errors[0].message", is("2100798 不在 2025 年度支出功能分类科目中"));
    }

    @Test
    void aCodeIsUsedInItsOwnYearsOnly() throws SQLException {
        Given.aUnit("681002");
        givenACode("2109001", 2020, 2024);
        givenACode("2109002", 2026, null);

        for (var code : List.of("2109001", "2109002")) {
            as(Tokens.financeClerk())
                    .body(Given.budget("681002", "10.00", Given.basic("10.00").replace("2100716", code)))
                    .post("/api/v1/budgets")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", is(List.of("/lines/0/functionalCode")));
        }
        as(Tokens.viewer())
                .get("/api/v1/classifications?kind=functional&fiscalYear=2024&parent=21090")
                .then()
                .statusCode(200)
                .body("items.code", is(List.of("2109001")))
                .body("items[0].lastYear", is(2024))
                .body("items[0].parent", is("21090"));
    }

    @Test
    void aYearWhoseListsWereNotLoadedHasNoCodes() {
        Given.aUnit("681004");

        as(Tokens.financeClerk())
                .body(Given.budget("681004", "10.00", Given.basic("10.00"))
                        .replace("\"fiscalYear\": 2025", "\"fiscalYear\": 2099"))
                .post("/api/v1/budgets")
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/lines/0/functionalCode", "/lines/0/economicCode")));
        as(Tokens.viewer())
                .get("/api/v1/classifications?kind=functional&fiscalYear=2099")
                .then()
                .statusCode(200)
                .body("items", is(List.of()));
    }

    @Test
    void theGovernmentCodeOfALineIsKeptBesideTheDepartmentCode() {
        Given.aUnit("681003");

        as(Tokens.financeClerk())
                .body(Given.budget("681003", "10.00", """
                        {"kind": "basic-operating", "functionalCode": "2100716", "economicCode": "30201",
                         "governmentEconomicCode": "50201", "source": "general-public", "amount": "10.00"}"""))
                .post("/api/v1/budgets")
                .then()
                .statusCode(201)
                .body("lines[0].economicCode", is("30201"))
                .body("lines[0].governmentEconomicCode", is("50201"));
    }

    @Test
    void theListOfAYearIsReadInPagesAndBelowACode() {
        as(Tokens.clerk("681001"))
                .get("/api/v1/classifications?kind=functional&fiscalYear=2025&parent=21007")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("2100716", "2100717", "2100799"))
                .body("items.code", everyItem(startsWith("21007")))
                .body("items.code", not(hasItems("21007")));

        var codes = new ArrayList<String>();
        var link = "/api/v1/classifications?kind=department-economic&fiscalYear=2025&limit=50";
        while (link != null) {
            var page = as(Tokens.clerk("681001")).get(link);
            codes.addAll(page.path("items.code"));
            link = page.path("next");
        }
        assertThat(codes).isSorted().doesNotHaveDuplicates().contains("301", "30101", "39999");
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource({
        "kind=functional, list.fiscalYear",
        "fiscalYear=2025, list.kind",
        "kind=economic&fiscalYear=2025, list.kind",
        "kind=functional&fiscalYear=1999, list.fiscalYear",
        "kind=functional&fiscalYear=2025&parent=2100, list.parent",
        "kind=functional&fiscalYear=2025&parent=%25, list.parent",
    })
    void aMalformedFilterIsRefused(String query, String parameter) {
        as(Tokens.viewer())
                .urlEncodingEnabled(false)
                .get("/api/v1/classifications?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?" + parameter.replace("list.", "")));
    }

    @Test
    void everyCodeHasItsParentInTheListAndNoNameIsEmpty() throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var orphans = statement.executeQuery("""
                        select c.code from classification c
                        where (length(c.code) > 3 and c.code not like '21090%' and not exists (
                            select from classification p where p.kind = c.kind and p.code = left(c.code, -2)))
                            or trim(c.name) = ''""")) {
            assertThat(orphans.next()).isFalse();
        }
    }

    @Test
    void aRenamedCodeHasTheNameOfTheYearAndItsYearsDoNotOverlap() throws SQLException {
        var names = "items.find { it.code == '2013804' }.name";
        var list = "/api/v1/classifications?kind=functional&parent=20138&fiscalYear=";

        as(Tokens.viewer()).get(list + 2023).then().body(names, is("市场主体管理"));
        as(Tokens.viewer()).get(list + 2025).then().body(names, is("经营主体管理"));
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var overlaps = statement.executeQuery("""
                        select a.code from classification a join classification b using (kind, code)
                        where a.first_year < b.first_year and coalesce(a.last_year, 9999) >= b.first_year""")) {
            assertThat(overlaps.next()).isFalse();
        }
    }

    private static void givenACode(String code, int firstYear, Integer lastYear) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement =
                        owner.prepareStatement("insert into classification values ('FUNCTIONAL', ?, '示例科目', ?, ?)")) {
            statement.setString(1, code);
            statement.setInt(2, firstYear);
            statement.setObject(3, lastYear);
            statement.execute();
        }
    }
}
