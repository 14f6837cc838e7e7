package org.jixiao.report.layout;

/**
 * What a text is in the structure of its document, for readers that do not see the page.
 *
 * @param parent the position of the element that it belongs to among those of the document; -1 for the document itself
 * @param label what a bookmark to it says; empty for what has none
 * @param columns and rows that a cell of a table covers; 1 for everything else
 */
public record Element(int parent, Role role, String label, int columns, int rows) {

    /** Where a text belongs to the page and not to the document, or is told a second time. */
    public static final int NONE = -1;

    /** Named as PDF 1.7 names its standard structure types (ISO 32000-1, 14.8.4). */
    public enum Role {
        DOCUMENT("Document"),
        H1("H1"),
        H2("H2"),
        H3("H3"),
        H4("H4"),
        H5("H5"),
        PARAGRAPH("P"),
        TABLE("Table"),
        CAPTION("Caption"),
        HEADER("THead"),
        BODY("TBody"),
        ROW("TR"),
        HEADER_CELL("TH"),
        CELL("TD");

        private final String type;

        Role(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }

        static Role heading(int level) {
            return values()[H1.ordinal() + level - 1];
        }
    }
}
