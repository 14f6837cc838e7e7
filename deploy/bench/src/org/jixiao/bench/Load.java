package org.jixiao.bench;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The load, in a process of its own, whose CPU is nobody's: a bounded count of requests over four connections to this
 * machine. Every answer is checked; the first that is not as it should be ends the load with 1.
 */
public final class Load {

    private static final int CONNECTIONS = 4;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;
    private final int payments;
    private final int units;
    private final int year;

    private Load(String base, String token, int payments, int units, int year) {
        this.base = base;
        this.token = token;
        this.payments = payments;
        this.units = units;
        this.year = year;
    }

    /** {@code rs256}, or: what, base, file of the token, count, payments, units, year. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("rs256")) {
            System.out.println(rs256());
            return;
        }
        if (!arguments[1].startsWith("http://127.0.0.1:")) {
            throw new IllegalArgumentException("only this machine is loaded");
        }
        var token = Files.readString(Path.of(arguments[2]));
        new Load(arguments[1], token, number(arguments[4]), number(arguments[5]), number(arguments[6]))
                .run(arguments[0], number(arguments[3]));
        System.exit(0);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private void run(String what, int count) throws Exception {
        var end = System.nanoTime() + LIMIT.toNanos();
        var pool = Executors.newFixedThreadPool(CONNECTIONS);
        var workers = new java.util.ArrayList<Callable<Void>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            workers.add(() -> {
                for (int j = 0; j < count / CONNECTIONS; j++) {
                    if (System.nanoTime() > end) {
                        throw new IllegalStateException("the load took longer than " + LIMIT);
                    }
                    request(what);
                }
                return null;
            });
        }
        for (var outcome : pool.invokeAll(workers)) {
            outcome.get();
        }
        pool.shutdown();
    }

    private void request(String what) throws Exception {
        switch (what) {
            case "read" -> {
                var id = counted("8004", 1 + random(payments));
                expect(get("/api/v1/payments/" + id), 200, "\"id\":\"" + id + "\"", 1);
            }
            case "page" -> expect(
                    get("/api/v1/payments?region=130109&unit=" + (700000 + random(units)) + "&fiscalYear=" + year),
                    200,
                    "\"voucherNo\":\"B-",
                    50);
            case "page-1", "page-100", "page-1000" -> expect(get(ledger(number(what.substring(5)))), 200, "\"voucherNo\":\"B-", 50);
            case "rollup" -> expect(get(rollUp()), 200, "\"units\":" + units + ",", 1);
            case "write" -> expect(post(random(units)), 201, "\"amount\":\"1.00\"", 1);
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** A page of the whole ledger of the year. */
    private String ledger(int page) {
        var cursor = page == 1
                ? ""
                : "&cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(
                        counted("8004", 50 * (page - 1)).getBytes(StandardCharsets.UTF_8));
        return "/api/v1/payments?fiscalYear=" + year + cursor;
    }

    /** Of the whole region, under the units' heirs of today. */
    private String rollUp() {
        return "/api/v1/execution/rollup?region=130109&by=region&structure=now&fiscalYear=" + year;
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private static String counted(String kind, int n) {
        return "01900000-0000-7000-%s-%012x".formatted(kind, n);
    }

    private HttpRequest get(String path) {
        return authorised(path).GET().build();
    }

    private HttpRequest post(int unit) {
        var body = """
                {"line": "%s", "amount": "1.00", "paidOn": "%d-01-01", "voucherNo": "W-%s", "summary": "示例支付"}"""
                .formatted(counted("8003", unit), year, UUID.randomUUID());
        return authorised("/api/v1/payments")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private void expect(HttpRequest request, int status, String part, int times) throws Exception {
        var answer = http.send(request, BodyHandlers.ofString());
        int found = answer.body().split(java.util.regex.Pattern.quote(part), -1).length - 1;
        if (answer.statusCode() != status || found != times) {
            System.err.println(request.uri() + " answered " + answer.statusCode() + " and " + part + " " + found
                    + " times: " + answer.body());
            System.exit(1);
        }
    }

    /** CPU of checking one RS256 signature with a key of 2048 bits, in microseconds. */
    private static double rs256() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var keys = generator.generateKeyPair();
        var content = new byte[900];
        var signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(keys.getPrivate());
        signing.update(content);
        var signature = signing.sign();
        var threads = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            var began = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < 5000; i++) {
                var checking = Signature.getInstance("SHA256withRSA");
                checking.initVerify(keys.getPublic());
                checking.update(content);
                if (!checking.verify(signature)) {
                    throw new IllegalStateException("a good signature was refused");
                }
            }
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - began) / 5000.0 / 1000);
        }
        return best;
    }
}
