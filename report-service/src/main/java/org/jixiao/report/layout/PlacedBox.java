package org.jixiao.report.layout;

/** A black rectangle of a QR code, in points from the upper left corner of the page. */
public record PlacedBox(double left, double top, double width, double height) {}
