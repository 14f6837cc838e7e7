package org.jixiao.report.layout;

import org.jixiao.report.font.Glyph;

/** @param x distance from the left edge of the page, in points */
public record PlacedGlyph(Glyph glyph, double x) {}
