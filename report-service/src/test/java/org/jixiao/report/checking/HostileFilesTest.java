package org.jixiao.report.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.jixiao.report.checking.reading.Unreadable;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.checking.rule.Checker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final String REPORT =
            "某单位2024年度绩效自评报告\n一、2024年预算0万元，支出5万元，执行率100%。\n合计99999999999999999999万元，其中一项1元。";

    /** A broken file is refused or read as far as it goes; nothing else comes out of it. */
    @ParameterizedTest
    @EnumSource(ReportFiles.class)
    void aFileWithOctetsChangedByLotIsReadOrRefused(ReportFiles form) throws Exception {
        var whole = form.of(REPORT);
        var lot = new Random(7);
        var answered = 0;
        for (var i = 0; i < 60; i++) {
            var file = i % 5 == 0 ? Arrays.copyOf(whole, 1 + lot.nextInt(whole.length)) : whole.clone();
            for (var change = 0; change < 8; change++) {
                file[lot.nextInt(file.length)] = (byte) lot.nextInt(256);
            }
            try {
                Checker.check(UploadedReport.read(file));
            } catch (Unreadable refused) {
                assertThat(refused.reason().zh()).isNotBlank();
            }
            answered++;
        }
        assertThat(answered).isEqualTo(60);
    }

    @Test
    void anArchiveThatGrowsBeyondWhatAReportCanBeIsRefused() {
        assertThatThrownBy(() -> UploadedReport.read(HostileFiles.bomb())).isInstanceOf(Unreadable.class);
    }

    @Test
    void anArchiveWithinAnArchiveIsRefused() {
        assertThatThrownBy(() -> UploadedReport.read(HostileFiles.withArchiveInside()))
                .isInstanceOf(Unreadable.class);
    }

    /** What the machine holds never enters a finding. */
    @Test
    void anEntityOfADocumentIsNotResolved() throws Exception {
        assertThatThrownBy(() -> UploadedReport.read(HostileFiles.withEntities()))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年预算0万元，支出0万元，执行率0%。",
                "预算0万元，执行10万元，执行率100%，得0分（满分0分）",
                "0人×0元＝0元",
                "由0万元增加到5万元，增长100%。",
                "（）、、等零个项目",
                "其中：其中：其中：合计0万元",
                "一、一、一、"
            })
    void zerosAndEmptyListsAreNoFault(String text) {
        assertThat(Checker.check(org.jixiao.report.checking.text.SourceText.of(text)))
                .isNotNull();
    }
}
