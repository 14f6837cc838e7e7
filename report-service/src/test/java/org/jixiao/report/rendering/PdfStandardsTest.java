package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Files are judged by veraPDF, which knows every rule of both standards that a program can judge. */
class PdfStandardsTest {

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void aReportKeepsTheStandards(PDFAFlavour standard) throws Exception {
        assertThat(failures(PdfSamples.render(PdfSamples.everything()), standard))
                .isEmpty();
    }

    @Test
    void aDocumentThatBeginsWithALowerHeadingIsAccessibleToo() throws Exception {
        var blocks = List.of(new Heading(2, "收支"), new Heading(4, "其他收入"), Paragraph.of("无。"));

        assertThat(failures(PdfSamples.render(SampleReports.of(List.copyOf(blocks))), PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    void aTableOfCoveredRowsOrOfAHeaderAloneIsAccessibleToo() throws Exception {
        var document = SampleReports.of(List.of(PdfSamples.covered(), PdfSamples.onlyHeader()));

        assertThat(failures(PdfSamples.render(document), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theJudgeMissesWhatWasTakenAway() throws Exception {
        try (var pdf = Loader.loadPDF(PdfSamples.render(SampleReports.withForm(1)))) {
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            pdf.getDocumentCatalog().setMetadata(null);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);

            assertThat(failures(bytes.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
            assertThat(failures(bytes.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        }
    }

    /** The same on every Java platform, as the bytes of a file must be. */
    @Test
    void theColourProfileNeverChanges() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(SrgbProfile.bytes());

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("34615dc12aa39ab063a2b78ef04ff7bc32798025852e0faf3eddddc21f56f251");
    }

    private static Set<String> failures(byte[] file, PDFAFlavour standard) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            var judged = validator.validate(parser);
            var failures = judged.getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + "-"
                            + failed.getRuleId().getTestNumber() + ": " + failed.getMessage() + " "
                            + failed.getErrorMessage())
                    .collect(Collectors.toSet());
            assertThat(judged.isCompliant()).isEqualTo(failures.isEmpty());
            return failures;
        }
    }
}
