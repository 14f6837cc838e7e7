package org.jixiao.report.document;

/** What a format must be able to show. */
public interface Presentation {

    void annexMark(AnnexMark mark);

    void title(Title title);

    void heading(Heading heading);

    void paragraph(Paragraph paragraph);

    void table(Table table);

    void signature(Signature signature);

    void pageBreak(PageBreak pageBreak);
}
