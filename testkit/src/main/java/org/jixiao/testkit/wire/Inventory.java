package org.jixiao.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jixiao.contract.Operation;
import org.jixiao.testkit.Permissions;
import org.jixiao.testkit.SuiteResource;
import org.junit.jupiter.api.Test;

/** What is served, what is published and what was reviewed are one list; nothing answers beside it. */
public interface Inventory {

    /** What anybody on the network may ask, by name. */
    List<String> OPEN = List.of(
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/metrics",
            "/q/openapi",
            "/q/swagger-ui");

    @Test
    default void whatIsServedIsWhatIsPublishedAndReviewed() {
        var published = new TreeSet<String>();
        Published.contract().operations().stream().map(Operation::toString).forEach(published::add);

        assertSoftly(softly -> {
            softly.assertThat(Routes.operations()).as("served").isEqualTo(published);
            softly.assertThat(Permissions.reviewed(SuiteResource.service()).keySet())
                    .as("reviewed in docs/permissions.csv")
                    .isEqualTo(published);
        });
    }

    @Test
    default void theCommittedDocumentIsTheServedOne() throws IOException {
        var committed = leaves(
                new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile()), "");
        var served = leaves(Published.document(), "");

        assertThat(without(served, committed)).as("served, not committed").isEmpty();
        assertThat(without(committed, served)).as("committed, not served").isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        var rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    private static Set<String> leaves(JsonNode node, String at) {
        var leaves = new TreeSet<String>();
        if (node.isValueNode() || node.isEmpty()) {
            leaves.add(at + " = " + node);
        } else if (node.isObject()) {
            node.properties().forEach(each -> leaves.addAll(leaves(each.getValue(), at + "/" + each.getKey())));
        } else {
            for (int i = 0; i < node.size(); i++) {
                leaves.addAll(leaves(node.get(i), at + "/" + i));
            }
        }
        return leaves;
    }

    @Test
    default void whatIsServedIsPublishedWithItsMeaningInChinese() {
        assertThat(Published.document().path("paths"))
                .allSatisfy(path -> assertThat(path).allSatisfy(operation -> {
                    assertThat(operation.path("operationId").asText()).isNotEmpty();
                    assertThat(operation.path("summary").asText()).isASCII().isNotEmpty();
                    assertThat(operation.path("description").asText()).containsPattern("\\p{IsHan}");
                }));
    }

    @Test
    default void nothingElseAnswersWithoutAToken() {
        var guesses =
                Stream.of("/", "/api", "/api/v1", "/q", "/q/dev", "/q/dev-ui", "/q/arc", "/q/info", "/q/health/x");

        var answering = Stream.concat(Routes.others().stream(), guesses)
                .map(path -> path.replaceAll("\\*$", "").replaceAll("(.)/$", "$1"))
                .distinct()
                .filter(path -> !OPEN.contains(path))
                .filter(path -> Wire.send("GET", path, Map.of(), null).status() < 400)
                .toList();

        assertThat(answering).isEmpty();
    }
}
