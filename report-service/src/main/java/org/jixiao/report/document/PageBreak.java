package org.jixiao.report.document;

public record PageBreak() implements Block {

    @Override
    public void present(Presentation presentation) {
        presentation.pageBreak(this);
    }
}
