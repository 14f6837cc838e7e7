package org.jixiao.beneficiary.amendment;

import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.testkit.District;
import org.jixiao.testkit.Tokens;

/** A household of mother, father and child, and what is proposed and decided about it. */
public final class Amending {

    private static final LocalDate DAY = District.today();

    public static final String TODAY = DAY.toString();

    /** Twelve years ago: whoever was born then is insured, and too young to consent. */
    public static final LocalDate CHILD = DAY.minusYears(12).minusDays(1);

    private static final AtomicInteger CHILDREN = new AtomicInteger();

    /** A boy of twelve, each another one. */
    public static String aBoy() {
        return SyntheticPeople.boyBornOn(CHILD.minusDays(CHILDREN.getAndIncrement() % 300));
    }

    private Amending() {}

    /** @param child identity number of a boy, or null for none */
    public static Response aHousehold(String unit, String number, String category, String mother, String child) {
        var member = child == null ? "" : """
                , {"name": "受益人0003", "relation": "son", "identityNumber": "%s", "insuredChild": true}""".formatted(child);
        var answer = as(Tokens.clerk(unit))
                .body("""
                        {"region": "130109", "unit": "%s", "number": "%s", "categories": ["%s"],
                         "registration": "agricultural", "township": "130109100", "village": "虚拟01村",
                         "members": [{"name": "受益人0001", "relation": "head", "identityNumber": "%s",
                                      "insuredChild": false}%s]}""".formatted(unit, number, category, mother, member))
                .post("/api/v1/households");
        answer.then().statusCode(201);
        return answer;
    }

    public static Response proposed(String unit, String household, String changes) {
        return proposedFrom(unit, household, TODAY, changes);
    }

    public static Response proposedFrom(String unit, String household, String day, String changes) {
        return as(Tokens.clerk(unit))
                .body("""
                        {"household": "%s", "effectiveOn": "%s", "source": "home-visit",
                         "documentNo": "虚拟01村入户核查表第1号", "changes": %s}""".formatted(household, day, changes))
                .post("/api/v1/amendments");
    }

    public static Response approved(String unit, Response proposal) {
        proposal.then().statusCode(201);
        return asOnVersion(Tokens.approver(unit), proposal.header("ETag"))
                .post("/api/v1/amendments/" + proposal.path("id") + "/approval");
    }

    /** Proposed by the clerk and approved by the approver of the unit. */
    public static void amended(String unit, String household, String changes) {
        approved(unit, proposed(unit, household, changes)).then().statusCode(200);
    }

    public static List<String> members(String unit, String household) {
        return as(Tokens.clerk(unit)).get("/api/v1/households/" + household).path("members.id");
    }
}
