package org.jixiao.evaluation.workbook;

import java.util.List;

/** A column that both the writer and the reader of a sheet know. */
interface SheetColumn {

    /** Without characters that have a full-width form: a heading is found however it was typed. */
    String heading();

    /** In characters. */
    int width();

    CellKind kind();

    /** Whether a person fills it; what is not filled is shown for orientation and never read. */
    boolean isFilled();

    /** Of a {@link CellKind#CHOICE}. */
    List<String> choices();
}
