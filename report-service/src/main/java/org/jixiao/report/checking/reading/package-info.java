/** Files as people have them (DOCX, DOC, PDF, OFD, XLSX, HTML, TXT) turned into text with places, within limits. */
package org.jixiao.report.checking.reading;
