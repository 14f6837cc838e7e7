package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jixiao.report.document.AnnexMark;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Numbering;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Signature;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Title;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfTagsTest {

    private static final Document DOCUMENT = PdfSamples.everything();

    private static PDDocument pdf;
    private static TaggedPdf tagged;

    @BeforeAll
    static void render() throws IOException {
        pdf = Loader.loadPDF(PdfSamples.render(DOCUMENT));
        tagged = new TaggedPdf(pdf);
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    @Test
    void theStructureTellsTheWholeDocumentOnceInItsOrder() {
        var expected = told(DOCUMENT.blocks());

        assertThat(tagged.text().replaceAll("\\s", "")).isEqualTo(expected.replaceAll("\\s", ""));
    }

    @Test
    void noCharacterStandsOutsideOfTheMarks() throws IOException {
        assertThat(tagged.text().length() + String.join("", tagged.artifacts()).length())
                .isEqualTo(tagged.characters());
    }

    @Test
    void pageNumbersAndWhatIsNamedAgainAreNoPartOfTheDocument() {
        for (var page = 0; page < pdf.getNumberOfPages(); page++) {
            var rest = tagged.artifacts().get(page).replaceFirst("— " + (page + 1) + " —$", "");
            assertThat(rest).matches("(一级指标二级指标三级指标指标值分值得分偏差原因分析及改进措施年度指标值实际完成值|一级指标二级指标说明)?(产出指标)*");
        }
        assertThat(tagged.artifacts()).filteredOn(text -> text.contains("一级指标")).hasSizeGreaterThan(3);
    }

    @Test
    void aParagraphOverTwoPagesIsOneParagraph() {
        var divided = tagged.elements("P").stream()
                .filter(paragraph -> TaggedPdf.pages(paragraph).size() > 1)
                .toList();

        assertThat(divided).isNotEmpty().allMatch(paragraph -> tagged.text(paragraph)
                .matches("(?s).+[。：]"));
    }

    @Test
    void titlesAndHeadingsAreOfTheirLevels() {
        var expected = new ArrayList<String>();
        var numbering = new Numbering();
        for (var block : DOCUMENT.blocks()) {
            if (block instanceof Title title) {
                numbering.restart();
                expected.add("H1 " + String.join("", title.lines()));
            } else if (block instanceof Heading heading) {
                expected.add("H" + (heading.level() + 1) + " " + numbering.next(heading.level()) + heading.text());
            }
        }

        assertThat(tagged.elements("H[1-6]").stream()
                        .map(heading -> heading.getStructureType() + " " + tagged.text(heading)))
                .isEqualTo(expected);
    }

    @Test
    void aTableIsCaptionHeaderAndBody() {
        var tables = tagged.elements("Table");

        assertThat(tables.stream().map(PdfTagsTest::kids))
                .containsExactly(
                        List.of("Caption", "THead", "TBody"), List.of("TBody"), List.of("Caption", "THead", "TBody"));
        assertThat(tagged.elements("Caption").stream().map(tagged::text))
                .containsExactly("表1　项目支出绩效自评表（2025年度）单位：万元", "表2　指标");
    }

    @Test
    void headerCellsSayWhatTheyHeadAndSpanAsTheyAreSeen() {
        assertThat(tagged.elements("TH").stream().map(cell -> tagged.text(cell) + " " + spans(cell)))
                .containsSequence("三级指标 1×2 Column", "指标值 2×1 Column", "分值 1×2 Column")
                .contains("年度指标值 1×1 Column", "说明 1×1 Column");
        assertThat(tagged.elements("TD").stream().map(cell -> tagged.text(cell) + " " + spans(cell)))
                .contains("产出指标1（50分） 1×5 ", "计划生育协会 2×1 ", "产出指标 1×90 ", " 1×1 ");
    }

    @Test
    void everyMarkLeadsBackToItsElement() {
        var numbers = (COSArray) pdf.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getCOSDictionary(COSName.PARENT_TREE)
                .getDictionaryObject(COSName.NUMS);

        for (var element : tagged.elements(".*")) {
            for (var kid : element.getKids()) {
                if (kid instanceof PDMarkedContentReference reference) {
                    var page = reference.getPage().getStructParents();
                    var marks = (COSArray) numbers.getObject(2 * page + 1);
                    assertThat(marks.getObject(reference.getMCID())).isSameAs(element.getCOSObject());
                }
            }
        }
    }

    @Test
    void bookmarksLeadToTitlesAnnexesAndHeadings() throws IOException {
        var entries = new ArrayList<String>();
        enter(pdf.getDocumentCatalog().getDocumentOutline(), "", entries);

        assertThat(entries)
                .startsWith("附件2　藁城区计划生育协会部门2025年度整体支出绩效自评报告 1", ".一、部门基本情况 1", "..（一）部门概况 1")
                .containsSequence("附1　农村独生子女家庭意外伤害保险项目支出绩效自评表 7", ".一、情况 8", "..（一）收支 8", "...1.收入 8", "....（1）其他收入 8");
    }

    private static void enter(PDOutlineNode node, String depth, List<String> entries) throws IOException {
        for (var item : node.children()) {
            var page = pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
            entries.add(depth + item.getTitle() + " " + page);
            enter(item, depth + ".", entries);
        }
    }

    private static List<String> kids(PDStructureElement element) {
        return element.getKids().stream()
                .map(kid -> ((PDStructureElement) kid).getStructureType())
                .toList();
    }

    private static String spans(PDStructureElement cell) {
        if (cell.getAttributes().size() == 0) {
            return "1×1 ";
        }
        var attributes = (PDTableAttributeObject) cell.getAttributes().getObject(0);
        var scope = attributes.getScope();
        return attributes.getColSpan() + "×" + attributes.getRowSpan() + " " + (scope == null ? "" : scope);
    }

    private static String told(List<Block> blocks) {
        var numbering = new Numbering();
        var told = new StringBuilder();
        for (var block : blocks) {
            if (block instanceof AnnexMark mark) {
                told.append(mark.text());
            } else if (block instanceof Title title) {
                numbering.restart();
                title.lines().forEach(told::append);
            } else if (block instanceof Heading heading) {
                told.append(numbering.next(heading.level())).append(heading.text());
            } else if (block instanceof Paragraph paragraph) {
                told.append(paragraph.text());
            } else if (block instanceof Signature signature) {
                told.append(signature.unitName()).append(signature.dateText());
            } else if (block instanceof Table table) {
                told.append(table.caption()).append(table.unitNote());
                Stream.concat(table.header().stream(), table.groups().stream().flatMap(group -> group.rows().stream()))
                        .flatMap(row -> row.cells().stream())
                        .forEach(cell -> told.append(cell.text()));
            }
        }
        return told.toString();
    }
}
