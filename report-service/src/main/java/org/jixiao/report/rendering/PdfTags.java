package org.jixiao.report.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.jixiao.report.layout.Element;

/** The structure tree of a file, and the marks in its pages by which a text is found in it. */
final class PdfTags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final List<PDStructureElement> elements = new ArrayList<>();
    /** For each page, and in it for each mark, the element that it belongs to. */
    private final COSArray parents = new COSArray();

    private PDPage page;
    private COSArray marks;
    private PDPageContentStream content;
    private int open;

    PdfTags(PDDocument pdf, List<Element> structure) {
        for (var element : structure) {
            var parent = element.parent() == Element.NONE ? root : elements.get(element.parent());
            elements.add(added(parent, element));
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(marked);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }

    private static PDStructureElement added(PDStructureNode parent, Element element) {
        var added = new PDStructureElement(element.role().type(), parent);
        parent.appendKid(added);
        if (element.role() == Element.Role.HEADER_CELL || element.columns() > 1 || element.rows() > 1) {
            var attributes = new PDTableAttributeObject();
            attributes.setColSpan(element.columns());
            attributes.setRowSpan(element.rows());
            if (element.role() == Element.Role.HEADER_CELL) {
                attributes.setScope(PDTableAttributeObject.SCOPE_COLUMN);
            }
            attributes.getCOSObject().setDirect(true);
            added.addAttribute(attributes);
        }
        return added;
    }

    /** What is drawn from now on belongs to the page alone. */
    void begin(PDPage begun, PDPageContentStream drawn) throws IOException {
        page = begun;
        content = drawn;
        marks = new COSArray();
        var key = parents.size() / 2;
        parents.add(COSInteger.get(key));
        parents.add(marks);
        page.setStructParents(key);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        artifact();
    }

    /** What is drawn from now on is of that element, or {@link Element#NONE}. */
    void within(int element) throws IOException {
        if (element == open) {
            return;
        }
        content.endMarkedContent();
        if (element == Element.NONE) {
            artifact();
        } else {
            mark(element);
        }
    }

    void end() throws IOException {
        content.endMarkedContent();
    }

    private void artifact() throws IOException {
        open = Element.NONE;
        content.beginMarkedContent(COSName.ARTIFACT);
    }

    private void mark(int element) throws IOException {
        open = element;
        var owner = elements.get(element);
        var mark = marks.size();
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(mark);
        reference.getCOSObject().setDirect(true);
        owner.appendKid(reference);
        marks.add(owner.getCOSObject());
        content.beginMarkedContent(COSName.getPDFName(owner.getStructureType()), mark);
    }
}
