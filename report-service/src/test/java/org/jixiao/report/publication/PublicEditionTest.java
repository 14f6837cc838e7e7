package org.jixiao.report.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jixiao.report.narrative.Kind;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.Narrative.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicEditionTest {

    private static final String SMALL = "sha256:small";
    private static final String LARGE = "sha256:large";

    @Test
    void aWithheldCountIsNeitherWrittenNorNamedByItsDigest() {
        var edition = PublicEdition.of(
                narrative(
                        "受益3户、2607人。",
                        new Quote(2, 3, "fact delivery.households", List.of(SMALL)),
                        new Quote(5, 9, "fact delivery.persons", List.of(LARGE))),
                Set.of(SMALL),
                5);

        var block = edition.narrative().blocks().get(0);
        assertThat(block.text()).isEqualTo("受益少于5户、2607人。");
        assertThat(block.quotes().get(0).facts()).isEmpty();
        assertThat(edition.withheld()).isEqualTo(1);
    }

    @Test
    void theQuotesBehindAWithheldOneStillStandWhereTheyAre() {
        var edition = PublicEdition.of(
                narrative(
                        "受益3户、2607人。",
                        new Quote(2, 3, "fact delivery.households", List.of(SMALL)),
                        new Quote(5, 9, "fact delivery.persons", List.of(LARGE))),
                Set.of(SMALL),
                5);

        var block = edition.narrative().blocks().get(0);
        var persons = block.quotes().get(1);
        assertThat(block.text().substring(persons.from(), persons.to())).isEqualTo("2607");
        assertThat(persons.facts()).containsExactly(LARGE);
    }

    @Test
    void whatGivesASmallCountAwayIsLeftOutWithoutAHint() {
        var edition = PublicEdition.of(
                narrative("金额12000.00元。", new Quote(2, 10, "fact delivery.amount yuan", List.of(SMALL))),
                Set.of(SMALL),
                5);

        assertThat(edition.narrative().blocks().get(0).text()).isEqualTo("金额（不公开）元。");
    }

    @ParameterizedTest
    @CsvSource({
        "quantity indicator.actual, 3户, 少于5户",
        "quantity indicator.actual, 5户, 5户",
        "quantity indicator.actual, 0户, 0户",
        "quantity indicator.promised, 4人, 少于5人",
        "quantity indicator.actual, 3次, 3次",
        "fact staff.actual, 3人, 3人",
    })
    void anActualOfFewIsWithheldAlsoWhereItWasTyped(String token, String written, String published) {
        var edition = PublicEdition.of(
                narrative("实际完成值为" + written + "，", new Quote(6, 6 + written.length(), token, List.of())), Set.of(), 5);

        assertThat(edition.narrative().blocks().get(0).text()).isEqualTo("实际完成值为" + published + "，");
    }

    private static Narrative narrative(String text, Quote... quotes) {
        return new Narrative("报告", List.of(new Block(Kind.PARAGRAPH, null, text, List.of(quotes), null)));
    }
}
