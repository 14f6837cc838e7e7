package org.jixiao.report.document;

/** 层次标题 without its number: {@link Numbering} gives the number, so no section is ever misnumbered. */
public record Heading(int level, String text) implements Block {

    public Heading {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("a heading is of level 1 to 4");
        }
        Text.require(text);
    }

    @Override
    public void present(Presentation presentation) {
        presentation.heading(this);
    }
}
