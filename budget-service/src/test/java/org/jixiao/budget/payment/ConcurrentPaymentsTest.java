package org.jixiao.budget.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.payment;
import static org.jixiao.budget.Given.whenPaid;
import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Crowd;
import org.jixiao.budget.Given;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentPaymentsTest extends BudgetServiceTest {

    private static final int CALLERS = 64;

    @Test
    void ofSixtyFourPaymentsOfTheLastYuanExactlyOneIsMade() throws Exception {
        Given.aUnit("651001");
        var line = Given.anApprovedBudget("651001", "100.00", basic("100.00")).get(0);
        Given.aPayment(line, "99.00", "2025-03-18", "V-0");

        var answers = whenAllAtOnce(caller -> whenPaid(line, "1.00", "2025-03-19", "V-" + (caller + 1)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.<String>path("type")).isEqualTo("/problems/budget-overspent");
        });
        as(Tokens.auditor()).get("/api/v1/budgets?unit=651001").then().body("items[0].lines[0].spent", is("100.00"));
        as(Tokens.auditor()).get("/api/v1/payments?unit=651001").then().body("items", hasSize(2));
    }

    @Test
    void aPaymentSentManyTimesAtOnceIsMadeOnce() throws Exception {
        Given.aUnit("651002");
        var line = Given.anApprovedBudget("651002", "100.00", basic("100.00")).get(0);
        var key = UUID.randomUUID().toString();

        var answers = whenAllAtOnce(caller -> as(Tokens.financeClerk())
                .header("Idempotency-Key", key)
                .body(payment(line, "1.00", "2025-03-19", "V-1"))
                .post("/api/v1/payments"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.<String>path("id"))
                        .distinct())
                .hasSize(1);
        as(Tokens.auditor()).get("/api/v1/payments?unit=651002").then().body("items", hasSize(1));
    }

    @Test
    void oneVoucherOnTwoLinesIsPaidOnce() throws Exception {
        Given.aUnit("651003");
        var lines = Given.anApprovedBudget("651003", "200.00", basic("100.00"), basic("100.00"));

        var answers = whenAllAtOnce(caller -> whenPaid(lines.get(caller % 2), "1.00", "2025-03-19", "V-1"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> assertThat(
                        answer.<String>path("type"))
                .isEqualTo("/problems/payment-voucher-used"));
    }

    private static List<Response> whenAllAtOnce(IntFunction<Response> call) throws Exception {
        return Crowd.of(IntStream.range(0, CALLERS)
                .<Callable<Response>>mapToObj(caller -> () -> call.apply(caller))
                .toList());
    }
}
