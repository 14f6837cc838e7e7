package org.jixiao.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonProblemTest {

    @Test
    void slugsAreUniqueAndKebabCase() {
        var slugs = Stream.of(CommonProblem.values()).map(ProblemType::slug).toList();

        assertThat(slugs).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest(name = "Accept-Language {0} reads {1}")
    @CsvSource(
            value = {
                "null, zh",
                "'', zh",
                "en, en",
                "'en-GB,zh;q=0.5', en",
                "'zh-CN,en;q=0.9', zh",
                "'!!', zh",
                "fr, zh"
            },
            nullValues = "null")
    void peopleReadChineseUnlessTheyAskForEnglishFirst(String header, String language) {
        assertThat(ProblemMappers.Languages.preferred(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void aProblemNamesItsTypeItsPlaceAndWhatWasCompared() {
        var refusal =
                Refusal.of(CommonProblem.CONFLICT, "支出超过预算", "Spending exceeds the budget", Map.of("spent", "80.00"));

        var problem = ProblemDetail.of(refusal, "/api/v1/payments", Locale.ENGLISH);

        assertThat(problem.type()).isEqualTo("/problems/conflict");
        assertThat(problem.detail()).isEqualTo("Spending exceeds the budget");
        assertThat(problem.instance()).isEqualTo("/api/v1/payments");
        assertThat(problem.facts()).isEqualTo(Map.of("spent", "80.00"));
    }
}
