package org.jixiao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposerTest {

    private static final List<Api> APIS = Fixtures.apis(1);
    /** With as many, even an operation that is drawn a fifth as often misses the rarest way once in some ten thousand seeds. */
    private static final int DRAWS_PER_OPERATION = 400;

    private static final int MANY = 2000;

    @Test
    void theSameSeedMakesTheSameRequests() {
        assertThat(told(7)).isEqualTo(told(7));
    }

    @Test
    void anotherSeedMakesOthers() {
        var others = new HashSet<>(told(8));
        others.retainAll(told(7));
        assertThat(others.size()).isLessThan(MANY / 10);
    }

    @Test
    void everyOperationIsAskedInEveryWay() {
        var composer = Fixtures.composer(1, APIS, new Harvest());
        var asked = new HashSet<String>();
        LongStream.rangeClosed(
                        1, (long) DRAWS_PER_OPERATION * composer.subjects().size())
                .mapToObj(composer::compose)
                .forEach(attempt ->
                        asked.add(attempt.kind() + attempt.api().service().id() + attempt.operation()));
        assertThat(asked).hasSize(3 * composer.subjects().size());
    }

    @Test
    void aValidRequestKeepsThePublishedSchema() {
        attempts(Kind.VALID).filter(attempt -> attempt.draft().takesJson()).forEach(attempt -> assertThat(attempt.api()
                        .contract()
                        .bodyViolations(attempt.operation(), attempt.draft().text()))
                .as(attempt.curl())
                .isEmpty());
    }

    @Test
    void anEdgeLiesOnEitherSideOfTheSchema() {
        var refused = attempts(Kind.BOUNDARY)
                .filter(attempt -> attempt.draft().takesJson())
                .map(attempt -> attempt.api()
                        .contract()
                        .bodyViolations(attempt.operation(), attempt.draft().text())
                        .isEmpty())
                .distinct()
                .toList();
        assertThat(refused).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aPublicOperationRefusesNobodyForWhoTheyAre() {
        var composer = Fixtures.composer(1, APIS, new Harvest());
        var asked = LongStream.rangeClosed(1, 24L * MANY)
                .mapToObj(composer::compose)
                .filter(attempt -> attempt.operation().path().endsWith("/verifications/{digest}"))
                .toList();
        assertThat(asked).noneMatch(attempt -> attempt.draft().twist.equals("forged token"));
        assertThat(asked.stream().filter(attempt -> attempt.kind() == Kind.VALID))
                .isNotEmpty()
                .noneMatch(attempt -> attempt.draft().mustBeRefused);
    }

    @Test
    void everyWayOfAttackingIsUsed() {
        var twists = new HashSet<String>();
        var harvest = new Harvest();
        var composer = Fixtures.composer(1, APIS, harvest);
        LongStream.rangeClosed(1, 12L * MANY)
                .mapToObj(composer::compose)
                .filter(attempt -> attempt.kind() == Kind.HOSTILE)
                .forEach(attempt -> twists.add(attempt.draft().twist));
        var ways = new HashSet<String>();
        for (var attack : BodyAttack.values()) {
            ways.add(attack.name().toLowerCase().replace('_', ' '));
        }
        for (var attack : RequestAttack.values()) {
            ways.add(attack.name().toLowerCase().replace('_', ' '));
        }
        assertThat(twists).containsAll(ways);
    }

    @Test
    void whoHasNoPermissionIsToBeRefused() {
        var composer = Fixtures.composer(1, APIS, new Harvest());
        assertThat(LongStream.rangeClosed(1, MANY)
                        .mapToObj(composer::compose)
                        .filter(attempt -> attempt.kind() == Kind.VALID)
                        .filter(attempt -> attempt.draft().person == null))
                .isNotEmpty()
                .allMatch(attempt -> attempt.draft().mustBeRefused);
    }

    private static Stream<Attempt> attempts(Kind kind) {
        var composer = Fixtures.composer(3, APIS, new Harvest());
        return LongStream.rangeClosed(1, MANY).mapToObj(composer::compose).filter(attempt -> attempt.kind() == kind);
    }

    private static List<String> told(long seed) {
        var composer = Fixtures.composer(seed, APIS, new Harvest());
        return LongStream.rangeClosed(1, MANY)
                .mapToObj(number -> composer.compose(number).curl().replace("fuzz.test." + seed, ""))
                .toList();
    }
}
