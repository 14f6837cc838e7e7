package org.jixiao.report.layout;

import java.util.List;
import org.jixiao.report.document.AnnexMark;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Numbering;
import org.jixiao.report.document.PageBreak;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Presentation;
import org.jixiao.report.document.Signature;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Title;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;

/** Sets a document line by line, 22 lines of 28 characters a page. */
public final class Typesetter implements Presentation {

    /** 首行缩进: two characters. */
    private static final double INDENT = 2 * Grid.CHARACTER;

    private static final List<Face> HEADING_FACES = List.of(Face.HEI, Face.KAI, Face.FANG_SONG, Face.FANG_SONG);

    private final List<Block> blocks;
    private final Pages pages;
    private final LineBreaker breaker;
    private final TableSetter tables;
    private final Numbering numbering = new Numbering();
    private int position;

    private Typesetter(Document document, FontSet fonts) {
        blocks = document.blocks();
        pages = new Pages(new PageFoot(fonts, document.properties().mark()));
        breaker = new LineBreaker(fonts);
        tables = new TableSetter(breaker, pages);
    }

    public static PlacedDocument place(Document document, FontSet fonts) {
        var setter = new Typesetter(document, fonts);
        for (var block : document.blocks()) {
            setter.pages.block(setter.position);
            block.present(setter);
            setter.position++;
        }
        return setter.pages.finish();
    }

    @Override
    public void annexMark(AnnexMark mark) {
        pageBreak(new PageBreak());
        pages.element(pages.structure().paragraph());
        flow(body(mark.text(), Face.HEI, 0));
    }

    /** Stands in the third line of a page that an annex mark opens, and leaves one line free below it. */
    @Override
    public void title(Title title) {
        numbering.restart();
        if (follows(AnnexMark.class)) {
            pages.advance(Grid.LINE);
        }
        var pitch = Grid.TITLE_SIZE;
        var lines = title.lines().stream()
                .flatMap(text -> TitleShape.lines(text).stream())
                .flatMap(text -> plain(text, Face.XIAO_BIAO_SONG, pitch).stream())
                .toList();
        keepTogether(lines.size() + 2);
        pages.element(pages.structure().title(mark() + String.join("", title.lines())));
        for (var line : lines) {
            set(line, (Grid.WIDTH - line.width()) / 2, Grid.TITLE_SIZE);
        }
        pages.advance(Grid.LINE);
    }

    /** A heading never stands at the foot of a page without a line of what it heads. */
    @Override
    public void heading(Heading heading) {
        var text = numbering.next(heading.level()) + heading.text();
        var lines = body(text, HEADING_FACES.get(heading.level() - 1), INDENT);
        var next = position + 1;
        while (next < blocks.size() && blocks.get(next) instanceof Heading) {
            next++;
        }
        keepTogether(lines.size() + next - position);
        pages.element(pages.structure().heading(heading.level(), text));
        flow(lines);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        if (paragraph.style() == Paragraph.Style.NOTE) {
            tables.note(paragraph.text());
            return;
        }
        pages.element(pages.structure().paragraph());
        flow(body(paragraph.text(), Face.FANG_SONG, paragraph.style() == Paragraph.Style.BODY ? INDENT : 0));
    }

    @Override
    public void table(Table table) {
        if (!pages.atTop() && position > 0 && blocks.get(position - 1) instanceof Table) {
            pages.advance(Grid.LINE / 2);
        }
        tables.set(table);
    }

    /**
     * Two lines are left free for the seal; the date ends four characters from the edge and the name is centred on
     * it, as far as the edge allows (GB/T 9704-2012, 7.3.5.1).
     */
    @Override
    public void signature(Signature signature) {
        var names = plain(signature.unitName(), Face.FANG_SONG, Grid.CHARACTER);
        var date = plain(signature.dateText(), Face.FANG_SONG, Grid.CHARACTER).get(0);
        var dateLeft = Grid.WIDTH - 4 * Grid.CHARACTER - date.width();
        keepTogether(names.size() + 3);
        pages.advance(pages.atTop() ? 0 : 2 * Grid.LINE);
        pages.element(pages.structure().paragraph());
        for (var name : names) {
            var centred = dateLeft + (date.width() - name.width()) / 2;
            set(name, Math.min(centred, Grid.WIDTH - name.width()), Grid.BODY_SIZE);
        }
        pages.element(pages.structure().paragraph());
        set(date, dateLeft, Grid.BODY_SIZE);
    }

    @Override
    public void pageBreak(PageBreak pageBreak) {
        if (!pages.atTop()) {
            pages.turn();
        }
    }

    /** 附件2, before the title of that annex. */
    private String mark() {
        return follows(AnnexMark.class) ? ((AnnexMark) blocks.get(position - 1)).text() + "　" : "";
    }

    private boolean follows(Class<? extends Block> kind) {
        return position > 0 && kind.isInstance(blocks.get(position - 1));
    }

    private void keepTogether(int lines) {
        pages.alignToGrid();
        if (!pages.atTop() && !pages.holds(Math.min(lines, Grid.LINES))) {
            pages.turn();
        }
    }

    private List<Line> body(String text, Face face, double indent) {
        return breaker.lines(text, new LineBreaker.Measure(face, Grid.CHARACTER, Grid.WIDTH, indent, true));
    }

    private List<Line> plain(String text, Face face, double pitch) {
        return breaker.lines(text, new LineBreaker.Measure(face, pitch, Grid.WIDTH, 0, false));
    }

    private void flow(List<Line> lines) {
        lines.forEach(line -> set(line, 0, Grid.BODY_SIZE));
    }

    private void set(Line line, double left, double size) {
        pages.alignToGrid();
        if (!pages.holds(1)) {
            pages.turn();
        }
        pages.text(line, Grid.LEFT + left, Grid.baseline(pages.top(), Grid.LINE, size), size);
        pages.advance(Grid.LINE);
    }
}
