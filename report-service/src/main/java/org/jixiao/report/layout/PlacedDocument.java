package org.jixiao.report.layout;

import java.util.List;

/**
 * @param missing what a font folder must still be given before this document may be issued
 * @param structure an element after the one that it belongs to, and before those that are read later
 */
public record PlacedDocument(List<PlacedPage> pages, List<MissingGlyph> missing, List<Element> structure) {

    public PlacedDocument {
        pages = List.copyOf(pages);
        missing = List.copyOf(missing);
        structure = List.copyOf(structure);
    }
}
