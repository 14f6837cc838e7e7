package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.checking.rule.Checker;
import org.jixiao.report.checking.rule.Finding;
import org.jixiao.report.checking.rule.Kind;
import org.jixiao.report.checking.rule.Severity;
import org.jixiao.report.narrative.DemonstrationReport;
import org.junit.jupiter.api.Test;

class OwnReportTest {

    /**
     * What is read back from our own files, in whichever format, is what the facts say. One thing in it is somebody's word:
     * the achievement, which says that a goal was reached of which an indicator was missed.
     */
    @Test
    void ourOwnReportContradictsNoFigureInAnyFormat() throws Exception {
        for (var file : EveryFormat.of(DemonstrationReport.document()).entrySet()) {
            isWithoutError(file);
        }
    }

    private static void isWithoutError(Map.Entry<String, byte[]> file) throws Exception {
        assertThat(Checker.check(UploadedReport.read(file.getValue())))
                .as(file.getKey())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .filteredOn(finding -> finding.kind() != Kind.NARRATIVE_VS_FIGURES)
                .extracting(Finding::message)
                .isEmpty();
    }
}
