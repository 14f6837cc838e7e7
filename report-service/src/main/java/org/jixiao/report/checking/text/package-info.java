/** What was uploaded, as text in reading order: paragraphs, tables, sentences, each with its place. Knows no file format. */
package org.jixiao.report.checking.text;
