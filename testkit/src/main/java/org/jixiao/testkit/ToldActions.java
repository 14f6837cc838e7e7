package org.jixiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jixiao.contract.Contract;
import org.junit.jupiter.api.Test;

/**
 * What a record says may be done with it ({@code _actions}), held to what its acts answer: what is told can be done, and
 * what is not told is refused, to everybody, in every state that the scenes and one act after them reach.
 */
public interface ToldActions extends WorkflowActs {

    /** Reads of one record that is none of this service's own kinds and so has nothing to tell. */
    default Set<String> untold() {
        return Set.of();
    }

    @Test
    default void everyRecordThatStandsAloneTellsWhatMayBeDoneWithIt() {
        var contract = Contract.of(Path.of("openapi", "openapi.yaml"));
        var silent = contract.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.path().matches("/api/v1/[^/]+/\\{id}"))
                .filter(operation -> !untold().contains(operation.toString()))
                .filter(operation -> !contract.resolved(
                                operation.responses().get("200").at("/content/application~1json/schema"))
                        .at("/properties")
                        .has("_actions"))
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    default void whatIsToldCanBeDoneAndWhatIsNotToldIsRefused() {
        var walk = new ActionWalk(this);

        scenes().forEach((operation, scene) -> walk.from(operation, scene));

        assertThat(walk.lies()).isEmpty();
        // a walk that never left its first states has tried nothing
        assertThat(walk.done()).containsAll(List.copyOf(scenes().keySet()));
    }
}
