package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The pages as they fill: where the next line goes, and what already stands. */
final class Pages {

    private final PageFoot foot;
    private final List<PlacedPage> finished = new ArrayList<>();
    private final List<MissingGlyph> missing = new ArrayList<>();
    private final Structure structure = new Structure();
    private List<PlacedText> texts = new ArrayList<>();
    /** A rule between two cells is drawn once. */
    private Set<PlacedRule> rules = new LinkedHashSet<>();

    private int element = Element.NONE;
    /** Used height of the text area, in points. */
    private double used;

    private int block;

    Pages(PageFoot foot) {
        this.foot = foot;
    }

    void block(int position) {
        block = position;
    }

    Structure structure() {
        return structure;
    }

    /** What the texts that follow are. */
    void element(int position) {
        element = position;
    }

    double room() {
        return Grid.HEIGHT - used;
    }

    double top() {
        return Grid.TOP + used;
    }

    boolean atTop() {
        return used == 0;
    }

    void advance(double height) {
        used += height;
    }

    /** Text stands on the grid, also after a table that ended between two of its lines. */
    void alignToGrid() {
        used = Math.ceil(used / Grid.LINE - 1e-6) * Grid.LINE;
    }

    /** Whether so many lines of the grid are left; a page holds 22, whatever the fractions say. */
    boolean holds(int lines) {
        return Math.floor(room() / Grid.LINE + 1e-6) >= lines;
    }

    void turn() {
        var number = finished.size() + 1;
        texts.addAll(foot.texts(number));
        finished.add(new PlacedPage(number, texts, List.copyOf(rules), List.of()));
        texts = new ArrayList<>();
        rules = new LinkedHashSet<>();
        used = 0;
    }

    PlacedDocument finish() {
        if (!texts.isEmpty() || finished.isEmpty()) {
            turn();
        }
        finished.add(foot.withCode(finished.remove(finished.size() - 1)));
        return new PlacedDocument(finished, missing, structure.elements());
    }

    void rule(double fromX, double fromY, double toX, double toY) {
        rules.add(new PlacedRule(rounded(fromX), rounded(fromY), rounded(toX), rounded(toY)));
    }

    /** To a hundredth of a point: two cells reach their common edge by different sums. */
    private static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }

    void text(Line line, double left, double baseline, double size) {
        if (line.glyphs().isEmpty()) {
            return;
        }
        var placed = line.at(left, baseline, size, block);
        texts.add(placed.of(element));
        line.glyphs().stream()
                .filter(place -> place.glyph().missing())
                .forEach(place -> missing.add(new MissingGlyph(place.glyph().codePoint(), block, placed.text())));
    }
}
