package org.jixiao.report.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A file as a reader finds it that follows the structure and does not see the page. */
final class TaggedPdf {

    private final Map<PDPage, Map<Integer, String>> marks = new HashMap<>();
    private final List<String> artifacts = new ArrayList<>();
    private final List<PDStructureElement> elements = new ArrayList<>();
    private final PDDocument pdf;

    TaggedPdf(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        for (var page : pdf.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            var artifact = new StringBuilder();
            var marked = new HashMap<Integer, String>();
            for (var content : extractor.getMarkedContents()) {
                if (content.getMCID() < 0) {
                    artifact.append(text(content));
                } else if (marked.put(content.getMCID(), text(content)) != null) {
                    throw new IllegalStateException("mark " + content.getMCID() + " twice on a page");
                }
            }
            artifacts.add(artifact.toString());
            marks.put(page, marked);
        }
        walk(pdf.getDocumentCatalog().getStructureTreeRoot());
    }

    /** Of each page, what is no part of the document. */
    List<String> artifacts() {
        return artifacts;
    }

    List<PDStructureElement> elements(String type) {
        return elements.stream()
                .filter(element -> element.getStructureType().matches(type))
                .toList();
    }

    /** Follows the structure alone. */
    String text() {
        return text(pdf.getDocumentCatalog().getStructureTreeRoot());
    }

    String text(PDStructureNode node) {
        var text = new StringBuilder();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                text.append(text(element));
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(marks.get(reference.getPage()).get(reference.getMCID()));
            }
        }
        return text.toString();
    }

    static List<PDPage> pages(PDStructureElement element) {
        return element.getKids().stream()
                .map(kid -> ((PDMarkedContentReference) kid).getPage())
                .distinct()
                .toList();
    }

    /** Of all the pages, however it is marked. */
    int characters() throws IOException {
        var count = new int[1];
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                count[0] += text.getUnicode().length();
            }
        }.getText(pdf);
        return count[0];
    }

    private void walk(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                walk(element);
            }
        }
    }

    private static String text(PDMarkedContent content) {
        var text = new StringBuilder();
        for (var piece : content.getContents()) {
            if (piece instanceof TextPosition position) {
                text.append(position.getUnicode());
            }
        }
        return text.toString();
    }
}
