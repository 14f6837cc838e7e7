package org.jixiao.evaluation.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.scope.RowScope;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.support.ServiceTest;
import org.junit.jupiter.api.Test;

/** Whatever other tests have stored by now: scored again from what is stored, every evaluation gives the stored bytes. */
@QuarkusTest
class RescoringTest extends ServiceTest {

    @Inject
    Rescoring rescoring;

    @Inject
    RulePacks packs;

    @Inject
    SelfEvaluations evaluations;

    @Inject
    RowScope scope;

    @Test
    void everyStoredEvaluationGivesItsStoredBytesUnderItsOwnPack() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);
        whenSelfEvaluated(project, "").statusCode(201);

        QuarkusTransaction.requiringNew().run(() -> {
            scope.apply(new UnitScope("13", Set.of("*"), Set.of()));
            var stored = evaluations.list("regionCode like '13%'");
            var again = rescoring.again(
                    stored, evaluation -> packs.kept(evaluation.rulePackId()).rules());

            assertThat(stored).isNotEmpty();
            for (var index = 0; index < stored.size(); index++) {
                assertThat(again.get(index).refused()).isNull();
                assertThat(again.get(index).result().get())
                        .isEqualTo(stored.get(index).result());
                assertThat(again.get(index).trace().get())
                        .isEqualTo(stored.get(index).trace());
            }
        });
    }
}
