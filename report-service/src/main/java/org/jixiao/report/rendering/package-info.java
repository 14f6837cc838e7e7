/** Turns a document into files: PDF from the placed pages, DOCX from the model itself. */
package org.jixiao.report.rendering;
