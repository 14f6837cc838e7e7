package org.jixiao.evaluation.workbook;

import java.util.List;

/**
 * A sheet as it is written.
 *
 * @param own headings of the columns that its author added
 */
record WrittenSheet(BookSheet sheet, List<String> own, List<WrittenRow> rows) {}
