/** The fonts of official documents, measured glyph by glyph, with a fallback for rare characters. */
package org.jixiao.report.font;
