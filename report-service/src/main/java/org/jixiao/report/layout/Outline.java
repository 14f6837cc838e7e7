package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.document.AnnexMark;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Numbering;
import org.jixiao.report.document.Title;

/** Where the parts of a placed document begin, for the bookmarks of a file. */
public final class Outline {

    /**
     * @param level 0 for a title, else the level of the heading
     * @param page counted from 1
     * @param top of its first line, in points from the upper edge of the page
     */
    public record Entry(int level, String text, int page, double top) {}

    private final List<Block> blocks;
    private final PlacedDocument placed;
    private final Numbering numbering = new Numbering();
    private final List<Entry> entries = new ArrayList<>();
    private String mark = "";

    private Outline(Document document, PlacedDocument placed) {
        blocks = document.blocks();
        this.placed = placed;
    }

    public static List<Entry> of(Document document, PlacedDocument placed) {
        var outline = new Outline(document, placed);
        for (var block = 0; block < outline.blocks.size(); block++) {
            outline.add(block);
        }
        return List.copyOf(outline.entries);
    }

    private void add(int position) {
        var block = blocks.get(position);
        if (block instanceof Title title) {
            numbering.restart();
            enter(0, mark + String.join("", title.lines()), position);
        } else if (block instanceof Heading heading) {
            enter(heading.level(), numbering.next(heading.level()) + heading.text(), position);
        }
        mark = block instanceof AnnexMark annex ? annex.text() + "　" : "";
    }

    private void enter(int level, String text, int position) {
        for (var page : placed.pages()) {
            for (var line : page.texts()) {
                if (line.block() == position) {
                    entries.add(new Entry(level, text, page.number(), line.baseline() - Grid.ASCENT * line.size()));
                    return;
                }
            }
        }
    }
}
