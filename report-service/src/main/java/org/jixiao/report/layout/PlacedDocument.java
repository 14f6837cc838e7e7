package org.jixiao.report.layout;

import java.util.List;

/** @param missing what a font folder must still be given before this document may be issued */
public record PlacedDocument(List<PlacedPage> pages, List<MissingGlyph> missing) {

    public PlacedDocument {
        pages = List.copyOf(pages);
        missing = List.copyOf(missing);
    }
}
