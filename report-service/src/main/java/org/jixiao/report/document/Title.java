package org.jixiao.report.document;

import java.util.List;

/** 标题: the lines that its author wants; a line that is too long is broken between words. */
public record Title(List<String> lines) implements Block {

    public Title {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a title has at least one line");
        }
        lines.forEach(Text::require);
    }

    public static Title of(String... lines) {
        return new Title(List.of(lines));
    }

    @Override
    public void present(Presentation presentation) {
        presentation.title(this);
    }
}
