package org.jixiao.report.document;

/** One piece of a document. A new kind does not compile until every format says how it presents it. */
public sealed interface Block permits AnnexMark, Heading, PageBreak, Paragraph, Signature, Table, Title {

    void present(Presentation presentation);
}
