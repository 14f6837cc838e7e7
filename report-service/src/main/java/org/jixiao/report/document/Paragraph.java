package org.jixiao.report.document;

public record Paragraph(Style style, String text) implements Block {

    /** BODY begins with two empty characters; FLUSH does not; NOTE stands under a table in its smaller type. */
    public enum Style {
        BODY,
        FLUSH,
        NOTE
    }

    public Paragraph {
        Text.require(text);
    }

    public static Paragraph of(String text) {
        return new Paragraph(Style.BODY, text);
    }

    @Override
    public void present(Presentation presentation) {
        presentation.paragraph(this);
    }
}
