package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.font.Glyph;

/** What a line break never divides: one Chinese character, or a word or number of Latin signs. */
record Atom(List<Glyph> glyphs, double width, int first, int last) {

    static List<Atom> of(String text, FontSet fonts, Face face) {
        var atoms = new ArrayList<Atom>();
        var codePoints = text.codePoints().toArray();
        for (var from = 0; from < codePoints.length; ) {
            var to = end(codePoints, from);
            var glyphs = new ArrayList<Glyph>();
            for (var index = from; index < to; index++) {
                glyphs.add(fonts.glyph(face, codePoints[index]));
            }
            atoms.add(new Atom(
                    List.copyOf(glyphs),
                    glyphs.stream().mapToDouble(Glyph::width).sum(),
                    codePoints[from],
                    codePoints[to - 1]));
            from = to;
        }
        return atoms;
    }

    private static int end(int[] codePoints, int from) {
        var to = from + 1;
        while (to < codePoints.length && together(codePoints[to - 1], codePoints[to])) {
            to++;
        }
        return to;
    }

    /** 219.86 and 78.70% are one, and so are the two halves of —— and ……; a Chinese character stands alone. */
    private static boolean together(int left, int right) {
        return latin(left) && latin(right) || left == right && (left == '—' || left == '…');
    }

    private static boolean latin(int codePoint) {
        return codePoint > ' ' && codePoint < 0x300 && codePoint != '·' && codePoint != '×' && codePoint != '÷';
    }

    boolean isSpace() {
        return first == ' ' || first == '\u3000';
    }

    boolean neverBegins() {
        return Kinsoku.neverBegins(first);
    }

    boolean neverEnds() {
        return Kinsoku.neverEnds(last);
    }

    /** How much of an em it can give up. */
    double squeeze(boolean endsTheLine) {
        if (Kinsoku.closes(last)) {
            return endsTheLine ? Kinsoku.END_SQUEEZE : Kinsoku.INNER_SQUEEZE;
        }
        return Kinsoku.opens(first) ? Kinsoku.INNER_SQUEEZE : 0;
    }

    /** Breaks a word that is longer than a line into its signs. */
    List<Atom> apart() {
        return glyphs.stream()
                .map(glyph -> new Atom(List.of(glyph), glyph.width(), glyph.codePoint(), glyph.codePoint()))
                .toList();
    }
}
