package org.jixiao.report.font;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The fonts of one worker. Parsing them costs more than a document does, so a set is kept; the parser reads
 * lazily and is not safe for two threads, so a set is never shared.
 */
public final class FontSet {

    /** 〓, the compositor's mark for a sort that is not in the case. */
    private static final int GETA = 0x3013;

    /** Signs that Chinese text sets a full em wide; Latin-minded fonts have narrow ones, which are passed over. */
    private static final String FULL_WIDTH_SIGNS = "“”‘’…—·";

    private record Wanted(Face face, int codePoint) {}

    private final Map<Face, FontFile> files = new EnumMap<>(Face.class);
    private final Map<Wanted, Glyph> glyphs = new HashMap<>();

    private FontSet(Optional<Path> folder) {
        for (var face : Face.values()) {
            var own = folder.map(place -> place.resolve(face.commonName() + ".ttf"))
                    .filter(Files::isRegularFile);
            files.put(face, own.map(FontFile::of).orElseGet(() -> FontFile.bundled(face.bundled())));
        }
    }

    public static FontSet bundled() {
        return new FontSet(Optional.empty());
    }

    /** An installation's own fonts, named as word processors name them; what the folder lacks is taken from the bundle. */
    public static FontSet preferring(Path folder) {
        return new FontSet(Optional.of(folder));
    }

    /** Falls back glyph by glyph: Fandol covers GB 2312 but lacks ordinary name characters such as 喆 or 堃. */
    public Glyph glyph(Face face, int codePoint) {
        return glyphs.computeIfAbsent(new Wanted(face, codePoint), this::find);
    }

    /** For embedding. */
    public TrueTypeFont font(Face face) {
        return files.get(face).font();
    }

    /** Which fonts these are: each face with the SHA-256 of its file, the same in every installation. */
    public Map<String, String> contents() {
        var contents = new TreeMap<String, String>();
        files.forEach((face, file) -> contents.put(face.name(), file.sha256()));
        return contents;
    }

    private Glyph find(Wanted wanted) {
        var fullWidth = FULL_WIDTH_SIGNS.indexOf(wanted.codePoint()) >= 0;
        for (var face : chain(wanted.face())) {
            var width = files.get(face).width(wanted.codePoint());
            if (width.isPresent() && (!fullWidth || width.getAsDouble() == 1)) {
                return new Glyph(face, wanted.codePoint(), wanted.codePoint(), width.getAsDouble());
            }
        }
        return new Glyph(Face.FANG_SONG, wanted.codePoint(), GETA, 1);
    }

    /** 楷体 comes second: its font has 29 000 glyphs, the others 10 000. */
    private static List<Face> chain(Face first) {
        var chain = new ArrayList<>(List.of(first, Face.KAI, Face.FANG_SONG));
        chain.subList(1, chain.size()).remove(first);
        return chain;
    }
}
