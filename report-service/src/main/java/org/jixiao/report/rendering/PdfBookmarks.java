package org.jixiao.report.rendering;

import java.util.ArrayDeque;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jixiao.report.layout.Element;
import org.jixiao.report.layout.Grid;
import org.jixiao.report.layout.PlacedPage;

/** Bookmarks of a file: its titles, with the mark of the annex, and below them its headings. */
final class PdfBookmarks {

    private record Open(Element.Role role, PDOutlineNode node) {}

    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<Element> structure;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private int last = Element.NONE;

    PdfBookmarks(PDDocument pdf, List<Element> structure) {
        this.structure = structure;
        pdf.getDocumentCatalog().setDocumentOutline(outline);
    }

    void pass(PlacedPage placed, PDPage page) {
        for (var text : placed.texts()) {
            var top = Grid.PAGE_HEIGHT - text.baseline() + text.size();
            pass(text.element(), page, top);
        }
    }

    /** A text of the element stands here; a bookmark leads to its first. */
    private void pass(int element, PDPage page, double top) {
        if (element <= last || structure.get(element).label().isEmpty()) {
            return;
        }
        last = element;
        var heading = structure.get(element);
        while (!open.isEmpty() && open.peek().role().compareTo(heading.role()) >= 0) {
            open.pop();
        }
        var parent = open.isEmpty() ? outline : open.peek().node();
        var item = new PDOutlineItem();
        item.setTitle(heading.label());
        item.setDestination(destination(page, top));
        parent.addLast(item);
        if (heading.role() == Element.Role.H1) {
            item.openNode();
        }
        open.push(new Open(heading.role(), item));
    }

    private static PDPageXYZDestination destination(PDPage page, double top) {
        var destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop((int) Math.ceil(top));
        return destination;
    }
}
