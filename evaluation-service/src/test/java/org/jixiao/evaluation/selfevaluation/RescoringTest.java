package org.jixiao.evaluation.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.RowScope;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.rulepack.RulePackReader;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.scoring.Trace;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.evaluation.tracecheck.TraceCheck;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
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

    @Inject
    JsonText json;

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

    /** T11. Begun before the service was renewed: the pack of then has no monitoring and no use of results. */
    @Test
    void whatTheFirstNationalPackScoredGivesItsStoredBytesWhileANewerOneIsCurrent() throws Exception {
        var first = givenTheFirstNationalPack();
        var evaluation = givenApprovedUnder(first);

        QuarkusTransaction.requiringNew().run(() -> {
            scope.apply(new UnitScope(Tokens.REGION, Set.of("*"), Set.of()));
            var current = packs.governing(Tokens.REGION, 2025);
            var stored = evaluations.findById(evaluation);
            var again = only(rescoring.again(
                    List.of(stored), it -> packs.kept(it.rulePackId()).rules()));
            var newer = only(rescoring.again(List.of(stored), it -> current.rules()));

            assertThat(current.packVersion()).isNotEqualTo("2025.1");
            assertThat(stored.rulePackId()).isEqualTo(first).isNotEqualTo(current.id());
            assertThat(again.result().get()).isEqualTo(stored.result());
            assertThat(again.trace().get()).isEqualTo(stored.trace());
            assertThat(newer.trace().get()).isNotEqualTo(stored.trace());
            var traces = List.of(json.read(stored.trace(), Trace[].class));
            assertThat(traces).extracting(it -> it.pack().version()).containsOnly("2025.1");
            assertThat(TraceCheck.findings(traces)).isEmpty();
        });
    }

    private static Rescoring.Again only(List<Rescoring.Again> again) {
        assertThat(again).hasSize(1);
        return again.get(0);
    }

    /** As an earlier release has published it. */
    private static UUID givenTheFirstNationalPack() throws IOException, SQLException {
        var pack = RulePackReader.stored(read("/rule-packs/national-default-2025.1.json"));
        var id = UuidV7.next();
        try (var owner = SuiteResource.asOwner();
                var sql = owner.prepareStatement("insert into rule_pack (id, region_code, pack_id, pack_version, name,"
                        + " fiscal_year, effective_from, digest, content, recorded_at)"
                        + " values (?, 'CN', 'national-default', '2025.1', ?, 2025, ?, ?, ?, now())")) {
            sql.setObject(1, id);
            sql.setString(2, pack.pack().name());
            sql.setObject(3, pack.pack().effectiveFrom());
            sql.setString(4, pack.digest());
            sql.setString(5, pack.canonicalJson());
            assertThat(sql.executeUpdate()).isOne();
        }
        return id;
    }

    private static String read(String resource) throws IOException {
        try (var stream = RescoringTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Its draft is of the older pack; what is explained, submitted and approved since keeps to it. */
    private UUID givenApprovedUnder(UUID pack) throws SQLException {
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        var drafted = whenSelfEvaluated(project, "").statusCode(201).extract();
        var evaluation = UUID.fromString(id(drafted.header("Location")));
        try (var owner = SuiteResource.asOwner();
                var sql = owner.prepareStatement("update self_evaluation set rule_pack_id = ? where id = ?")) {
            sql.setObject(1, pack);
            sql.setObject(2, evaluation);
            assertThat(sql.executeUpdate()).isOne();
        }
        var submitted = givenSubmitted(project, targets);
        whenActed(approver(), submitted.location(), "approval", submitted.etag())
                .statusCode(200);
        assertThat(Api.as(clerk()).get(submitted.location()).<String>path("rulePack.id"))
                .isEqualTo(pack.toString());
        return evaluation;
    }
}
