package org.jixiao.report.document;

/** 附件顺序号 such as 附件2: begins a new page, stands alone in its first line, without a colon (GB/T 9704-2012, 7.3.7). */
public record AnnexMark(String text) implements Block {

    public AnnexMark {
        Text.require(text);
        if (text.endsWith("：") || text.endsWith(":")) {
            throw new IllegalArgumentException("the mark of an annex ends without a colon");
        }
    }

    @Override
    public void present(Presentation presentation) {
        presentation.annexMark(this);
    }
}
