package org.jixiao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.local.service.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fuzzer against servers that are broken in one way each, and against one that is not. */
class CampaignTest {

    private static final int ENOUGH = 400;
    private static final String REFUSAL = """
            {"type": "/problems/not-found", "title": "未找到", "status": 404, "detail": "未找到", "instance": "/api/v1/x"}""";
    private static final String PROBLEM = "application/problem+json";

    static {
        // Otherwise every answer waits 40 ms for an acknowledgement that nobody hurries to send.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServerThatRefusesProperlyIsNotBlamed() throws IOException {
        var findings = findings(exchange -> answer(exchange, 404, PROBLEM, REFUSAL));
        // The server of the JDK answers these itself.
        assertThat(findings)
                .filteredOn(finding -> !finding.contains("broken escape"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {'type':'/problems/internal','title':'x','status':500,'detail':'x','instance':'/x'} | status 500 | a failure",
                "503 | {'type':'/problems/unavailable','title':'x','status':503,'detail':'x','instance':'/x'} | status 503 | away while all peers answer",
                "404 | {'type':'about:blank','title':'x','status':404,'detail':'x','instance':'/x'} | of another form | a foreign problem",
                "404 | {'type':'/problems/x','title':'x','status':400,'detail':'x','instance':'/x'} | of another form | another status inside",
                "400 | {'type':'/problems/x','title':'x','status':400,'detail':'java.lang.NullPointerException','instance':'/x'} | inner words | a name of a class",
                "400 | {'type':'/problems/x','title':'x','status':400,'detail':'at a.B.c(B.java:7)','instance':'/x'} | inner words | a stack trace",
                "400 | {'type':'/problems/x','title':'x','status':400,'detail':'select id from payment','instance':'/x'} | inner words | SQL",
                "400 | {'type':'/problems/x','title':'x','status':400,'detail':'/home/app/keys','instance':'/x'} | inner words | a place on the disk",
                "302 | {'type':'/problems/x','title':'x','status':302,'detail':'x','instance':'/x'} | not published | a status of its own"
            })
    void aBrokenRefusalIsFound(int status, String body, String fault, String why) throws IOException {
        var findings = findings(exchange -> answer(exchange, status, PROBLEM, body.replace('\'', '"')));
        assertThat(findings).as(why).anyMatch(finding -> finding.contains(fault));
    }

    @Test
    void anAnswerOfAnotherSchemaIsFound() throws IOException {
        assertThat(findings(exchange -> answer(exchange, 200, "application/json", "{\"inner\": 1}")))
                .anyMatch(finding -> finding.contains("breaks additionalProperties"));
    }

    @Test
    void aSuccessWhereARefusalIsDueIsFound() throws IOException {
        start(exchange -> answer(exchange, 200, "application/json", "{}"));
        var campaign = campaign();
        campaign.run(5 * ENOUGH, 2);
        assertThat(campaign.tally().told(1))
                .anyMatch(finding -> finding.contains("refusal is due: the caller has no permission"))
                .anyMatch(finding -> finding.contains("refusal is due: unknown property"));
    }

    @Test
    void anAnswerThatMayBeCachedIsFound() throws IOException {
        assertThat(findings(exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", PROBLEM);
                    send(exchange, 404, REFUSAL);
                }))
                .anyMatch(finding -> finding.contains("no Cache-Control: no-store"));
    }

    @Test
    void anEvaluatedTemplateIsFound() throws IOException {
        assertThat(findings(exchange -> answer(exchange, 404, PROBLEM, REFUSAL.replace("未找到", Poison.EVALUATED))))
                .anyMatch(finding -> finding.contains("template in a value was evaluated"));
    }

    @Test
    void aServerThatHangsUpIsFound() throws IOException {
        assertThat(findings(HttpExchange::close)).anyMatch(finding -> finding.contains("no answer"));
    }

    @Test
    void aFindingTellsHowToSeeItAgain() throws IOException {
        start(exchange -> answer(exchange, 500, PROBLEM, "{}"));
        var campaign = campaign();
        campaign.run(ENOUGH, 2);
        assertThat(campaign.tally().told(5))
                .isNotEmpty()
                .allMatch(told -> told.contains("seed 5, first with number "))
                .allMatch(told -> told.contains("curl -i -X"))
                .noneMatch(told -> told.contains("the-token"))
                .noneMatch(told -> told.contains(Fixtures.NOBODY));
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private List<String> findings(Handler handler) throws IOException {
        start(handler);
        var campaign = campaign();
        campaign.run(ENOUGH, 2);
        return campaign.tally().told(1);
    }

    private void start(Handler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            handler.handle(exchange);
        });
        server.start();
    }

    private Campaign campaign() {
        var apis = List.of(Fixtures.api(Service.BUDGET, server.getAddress().getPort()));
        var harvest = new Harvest();
        var composer = Fixtures.composer(1, apis, harvest);
        return new Campaign(composer, harvest, new Judge(api -> true), person -> "the-token");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
        if (!isHead) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
