package org.jixiao.report.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.PlacedDocument;

/** What a document uses of one font: a file of its own, in which the characters are found by Unicode. */
final class OfdFont {

    private final Set<Integer> characters = new TreeSet<>();
    private final Face face;
    private String name;
    private byte[] file;
    private Map<Integer, Integer> glyphs;

    private OfdFont(Face face) {
        this.face = face;
    }

    static Map<Face, OfdFont> of(PlacedDocument placed, FontSet fonts) throws IOException {
        var used = new TreeMap<Face, OfdFont>();
        for (var page : placed.pages()) {
            for (var text : page.texts()) {
                for (var glyph : text.glyphs()) {
                    used.computeIfAbsent(glyph.glyph().font(), OfdFont::new)
                            .characters
                            .add(glyph.glyph().drawn());
                }
            }
        }
        for (var font : used.values()) {
            font.subset(fonts.font(font.face));
        }
        return used;
    }

    private void subset(TrueTypeFont whole) throws IOException {
        name = whole.getName();
        var lookup = whole.getUnicodeCmapLookup();
        var subsetter = new TTFSubsetter(whole);
        var ids = new TreeMap<Integer, Integer>();
        for (var character : characters) {
            ids.put(character, lookup.getGlyphId(character));
            if (Character.isBmpCodePoint(character)) {
                subsetter.add(character);
            }
        }
        // The table of characters that fontbox writes ends with U+FFFF; what lies beyond is named by its glyph.
        subsetter.addGlyphIds(new TreeSet<>(ids.values()));
        var renumbered = new TreeMap<Integer, Integer>();
        subsetter.getGIDMap().forEach((now, before) -> renumbered.put(before, now));
        ids.replaceAll((character, glyph) -> renumbered.get(glyph));
        var bytes = new ByteArrayOutputStream();
        subsetter.writeToStream(bytes);
        glyphs = ids;
        file = bytes.toByteArray();
    }

    /** Its own, not the face's: a reader that has the face installed must not measure with that. */
    String name() {
        return name;
    }

    byte[] file() {
        return file;
    }

    /** The glyph's number in the file. */
    int glyph(int character) {
        return glyphs.get(character);
    }
}
