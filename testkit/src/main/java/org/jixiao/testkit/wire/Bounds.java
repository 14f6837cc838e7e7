package org.jixiao.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jixiao.contract.Operation;
import org.junit.jupiter.api.Test;

/** What is too large is refused by its size, one octet over the limit, and said in a problem document. */
public interface Bounds {

    int MEBIBYTE = 1 << 20;

    /** Refused by what the head says, so that nobody waits for megabytes that are thrown away. */
    @Test
    default void oneOctetOverTheLimitIsTooLargeForEveryOperation() {
        var limit = limit();
        var questions = Walk.operations().stream()
                .filter(operation -> operation.body() != null)
                .map(operation -> (Callable<List<String>>) () -> complaints(
                        operation.method(),
                        Published.path(operation),
                        head(operation) + "Content-Length: " + (limit + 1) + "\r\n",
                        List.of(),
                        413))
                .toList();

        assertThat(Wire.ask(questions)).isEmpty();
    }

    @Test
    default void aBodyThatDoesNotSayHowLongItIsIsStoppedAtTheLimit() {
        var operation = Walk.takingJson().get(0);
        var part = new byte[MEBIBYTE];
        Arrays.fill(part, (byte) ' ');
        var chunk = (Integer.toHexString(MEBIBYTE) + "\r\n" + new String(part, StandardCharsets.ISO_8859_1) + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var chunks = Collections.nCopies((int) (limit() / MEBIBYTE) + 1, chunk);

        var reply = Wire.raw(
                operation.method(),
                Published.path(operation),
                head(operation) + "Transfer-Encoding: chunked\r\n",
                chunks);

        // The framework hangs up in the middle of the body, without a document of its own or ours.
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    default void anAddressOrAHeaderBeyondTheLimitIsRefused() {
        var path = Walk.operations().get(0).path();

        assertThat(complaints("GET", path + "?unit=" + "7".repeat(8_192), "", List.of(), 414))
                .isEmpty();
        assertThat(complaints("GET", path, "X-Long: " + "7".repeat(16_384) + "\r\n", List.of(), 431))
                .isEmpty();
    }

    private static List<String> complaints(
            String method, String path, String head, Iterable<byte[]> rest, int expected) {
        return List.of(false, true).stream()
                .map(english -> {
                    var language = english ? "Accept-Language: en\r\n" : "";
                    var reply = Wire.raw(method, path, language + head, rest);
                    var complaints = Judge.complaints(reply, english, Set.of(expected));
                    return complaints.isEmpty()
                            ? List.<String>of()
                            : List.of(
                                    method + " " + path.replaceFirst("\\?.*", "") + ": " + complaints + " in " + reply);
                })
                .flatMap(List::stream)
                .toList();
    }

    private static String head(Operation operation) {
        return Published.headers(operation, Walk.token(operation)).entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    private static long limit() {
        var configured = ConfigProvider.getConfig().getValue("quarkus.http.limits.max-body-size", String.class);
        return Long.parseLong(configured.replace("M", "")) * MEBIBYTE;
    }
}
