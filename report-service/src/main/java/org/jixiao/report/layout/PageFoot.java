package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.report.document.FileMark;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;

/** What stands below the text area: the page number, the mark of the file, and on the last page its QR code. */
final class PageFoot {

    /** The middle of the dash — above its baseline, in em. */
    private static final double DASH_HEIGHT = 0.38;

    /** 小六 */
    private static final double MARK_SIZE = 6.5;
    /** Of one square: what office printers print and telephones read without effort. */
    private static final double SQUARE = Grid.millimetres(0.4);
    /** Below the text area: clear of the page number, and of the edge that printers leave white. */
    private static final double CODE_DROP = Grid.millimetres(12);

    private final LineBreaker breaker;
    private final Optional<FileMark> mark;

    PageFoot(FontSet fonts, Optional<FileMark> mark) {
        breaker = new LineBreaker(fonts);
        this.mark = mark;
    }

    List<PlacedText> texts(int page) {
        var texts = new ArrayList<PlacedText>();
        texts.add(number(page));
        mark.ifPresent(file -> texts.add(beside(page, file.footer(), baseline(), 0)));
        return texts;
    }

    PlacedPage withCode(PlacedPage page) {
        if (mark.isEmpty()) {
            return page;
        }
        var code = QrCode.of(mark.get().address());
        var width = code.size() * SQUARE;
        var left = onTheLeft(page.number()) ? Grid.LEFT : Grid.LEFT + Grid.WIDTH - width;
        var top = Grid.TOP + Grid.HEIGHT + CODE_DROP;
        var boxes = code.runs().stream()
                .map(run -> new PlacedBox(
                        left + run.first() * SQUARE, top + run.row() * SQUARE, run.dark() * SQUARE, SQUARE))
                .toList();
        var texts = new ArrayList<>(page.texts());
        texts.add(beside(page.number(), "扫码核验本文件", top + width, width + QrCode.QUIET * SQUARE));
        return new PlacedPage(page.number(), texts, page.rules(), boxes);
    }

    /** — 1 —: odd pages at the right, even pages at the left, one character from the edge (GB/T 9704-2012, 7.5). */
    private PlacedText number(int page) {
        var size = Grid.PAGE_NUMBER_SIZE;
        var line = line("— " + page + " —", size);
        var left = onTheLeft(page) ? Grid.WIDTH - size - line.width() : size;
        return line.at(Grid.LEFT + left, baseline(), size, -1);
    }

    private static double baseline() {
        return Grid.TOP + Grid.HEIGHT + Grid.PAGE_NUMBER_DROP + DASH_HEIGHT * Grid.PAGE_NUMBER_SIZE;
    }

    /** The mark has the side that the page number leaves free. */
    private static boolean onTheLeft(int page) {
        return page % 2 == 1;
    }

    private PlacedText beside(int page, String text, double baseline, double inwards) {
        var line = line(text, MARK_SIZE);
        var left = onTheLeft(page) ? inwards : Grid.WIDTH - inwards - line.width();
        return line.at(Grid.LEFT + left, baseline, MARK_SIZE, -1);
    }

    private Line line(String text, double size) {
        return breaker.lines(text, new LineBreaker.Measure(Face.FANG_SONG, size, Grid.WIDTH, 0, false))
                .get(0);
    }
}
