package org.jixiao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    private static final Contract CONTRACT = Contract.of(Path.of("src/test/resources/ledger.yaml"));

    @Test
    void theDocumentIsReadWhole() {
        assertThat(CONTRACT.operations())
                .extracting(Operation::toString)
                .containsExactly(
                        "GET /api/v1/payments",
                        "POST /api/v1/payments",
                        "GET /api/v1/payments/{id}",
                        "GET /api/v1/payments/summary");
        assertThat(CONTRACT.operation("POST", "/api/v1/payments").orElseThrow())
                .satisfies(record -> assertThat(record.bodyType()).isEqualTo("application/json"))
                .satisfies(record -> assertThat(record.isWrite()).isTrue())
                .satisfies(record ->
                        assertThat(record.hasParameter("idempotency-key")).isTrue());
    }

    @ParameterizedTest(name = "{0} is served by {1}")
    @CsvSource({
        "/api/v1/payments/summary, paymentSummary",
        "/api/v1/payments/summary?unit=725001, paymentSummary",
        "/api/v1/payments/0197, readPayment",
        "/api/v1/payments?limit=1, listPayments",
    })
    void ofTwoPathsTheLiteralOneIsMeant(String path, String operation) {
        assertThat(CONTRACT.operation("GET", path)).map(Operation::id).contains(operation);
    }

    @Test
    void aPathBelowAnOperationIsNotServedByIt() {
        assertThat(CONTRACT.operation("GET", "/api/v1/payments/0197/reversal")).isEmpty();
        assertThat(CONTRACT.operation("DELETE", "/api/v1/payments")).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | application/json; charset=UTF-8 | {'paidOn':'2025-03-01','amount':'1.00'} | as published",
                "404 | application/problem+json | {'type':'/problems/not-found','status':404,'more':1} | a problem may say more",
            })
    void anAnswerThatKeepsTheContractHasNoViolation(int status, String type, String body, String why) {
        assertThat(violations(status, type, body)).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | application/json | {'paidOn':'2025-02-30','amount':'1.00'} | no such day",
                "200 | application/json | {'paidOn':'2025-03-01','amount':1.00} | an amount is a string",
                "200 | application/json | {'paidOn':'2025-03-01','amount':'1.00','inner':1} | a property that is not published",
                "200 | application/json | {'amount':'1.00'} | a required property is missing",
                "200 | application/json | {'paidOn' | no JSON",
                "200 | application/json | | no body",
                "200 | text/plain | {'paidOn':'2025-03-01','amount':'1.00'} | another media type",
                "201 | application/json | {'paidOn':'2025-03-01','amount':'1.00'} | a status that is not published",
                "418 | application/json | {} | a problem that is no problem document",
                "404 | application/problem+json | {'status':404} | a problem without its type",
            })
    void anAnswerThatBreaksTheContractIsNamed(int status, String type, String body, String why) {
        assertThat(violations(status, type, body)).as(why).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'paidOn':'2025-03-01','amount':'1.00'} | true",
                "{'paidOn':'2025-03-01','amount':'1.001'} | false",
                "{'paidOn':'2025-03-01','inner':1} | false",
                "{'amount':'1.00'} | false",
            })
    void aRequestBodyIsHeldToItsSchemaToo(String body, boolean keepsIt) {
        var record = CONTRACT.operation("POST", "/api/v1/payments").orElseThrow();
        assertThat(CONTRACT.bodyViolations(record, body.replace('\'', '"')).isEmpty())
                .isEqualTo(keepsIt);
    }

    private static java.util.List<String> violations(int status, String type, String body) {
        var read = CONTRACT.operation("GET", "/api/v1/payments/0197").orElseThrow();
        return CONTRACT.violations(read, status, type, body == null ? null : body.replace('\'', '"'));
    }
}
