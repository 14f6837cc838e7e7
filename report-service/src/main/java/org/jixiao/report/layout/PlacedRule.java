package org.jixiao.report.layout;

/** A ruled line of a table, from one point of the page to another, in points. */
public record PlacedRule(double fromX, double fromY, double toX, double toY) {}
