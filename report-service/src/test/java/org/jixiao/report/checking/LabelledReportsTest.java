package org.jixiao.report.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jixiao.report.checking.reading.Unreadable;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.checking.rule.Checker;
import org.jixiao.report.checking.rule.Finding;
import org.jixiao.report.checking.rule.Severity;
import org.jixiao.report.checking.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of our own, written as offices write them, each with what is wrong in it; what is not labelled is right. */
class LabelledReportsTest {

    static Stream<JsonNode> documents() throws IOException {
        var labels = new ObjectMapper().readTree(text("/labelled-reports/labels.json"));
        return StreamSupport.stream(labels.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsWrongIsFoundAndWhatIsRightIsLeftAlone(JsonNode document) throws IOException {
        var id = document.path("id").asText();
        var labelled = new TreeSet<String>();
        document.path("contradictions")
                .forEach(label -> labelled.add(label.path("kind").asText()));

        var found = Checker.check(SourceText.of(text("/labelled-reports/" + id + ".txt")));

        assertThat(kinds(found)).as(id).isEqualTo(labelled);
    }

    /** Word's old binary form; written by LibreOffice from the text beside it. */
    @Test
    void anOldWordDocumentIsReadAsItsTextIs() throws IOException, Unreadable {
        byte[] bytes;
        try (var file = LabelledReportsTest.class.getResourceAsStream("/labelled-reports/d04.doc")) {
            bytes = file.readAllBytes();
        }

        var found = Checker.check(UploadedReport.read(bytes));

        assertThat(kinds(found)).containsExactly("rate_mismatch", "sum_mismatch");
    }

    /** domain-rules §9.3, items 1 to 5, 7 to 9 and 11 to 18; an error is told only of what the text proves. */
    @Test
    void theGoldenReportIsReadWithAllThatItsTextShowsAndNoFalseError() throws IOException {
        var found = Checker.check(SourceText.of(text("/gaocheng-2025-report.txt")));

        assertThat(kinds(found))
                .contains(
                        "unlike_comparison",
                        "cause_vs_figures",
                        "sum_mismatch",
                        "label_mismatch",
                        "count_mismatch",
                        "year_mismatch",
                        "vague_quantity",
                        "value_conflict",
                        "narrative_vs_figures",
                        "unit_price",
                        "identical_scores",
                        "grade_missing",
                        "missing_figure",
                        "numbering",
                        "template_debris",
                        "wording",
                        "claim_without_denominator");
        assertThat(found.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding ->
                                finding.kind().code() + " " + finding.place().quote()))
                .containsExactlyInAnyOrder(
                        "unlike_comparison 46.83万元",
                        "cause_vs_figures 46.83万元",
                        "label_mismatch 100%",
                        "count_mismatch 六个",
                        "year_mismatch 2024年",
                        "year_mismatch 2024年",
                        "vague_quantity 2607多户",
                        "grade_missing 四、评价结论和评价等级",
                        "numbering 2、 自评工作开展情况",
                        "numbering 5、 存在的问题及改进措施",
                        "template_debris [bookmark: _GoBack]");
    }

    /** Two readings of a text differ in nothing, so that two answers are the same octets. */
    @Test
    void theSameTextGivesTheSameFindingsInTheSameOrder() throws IOException {
        var text = text("/gaocheng-2025-report.txt");

        assertThat(Checker.check(SourceText.of(text))).isEqualTo(Checker.check(SourceText.of(text)));
    }

    private static TreeSet<String> kinds(List<Finding> found) {
        var kinds = new TreeSet<String>();
        found.forEach(finding -> kinds.add(finding.kind().code()));
        return kinds;
    }

    private static String text(String resource) throws IOException {
        try (var file = LabelledReportsTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
