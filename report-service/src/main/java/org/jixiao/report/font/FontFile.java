package org.jixiao.report.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalDouble;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One parsed TrueType file. */
final class FontFile {

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final String sha256;

    private FontFile(byte[] content) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(content));
        // Ligatures would move glyphs away from the places that the layout has measured.
        font.setEnableGsub(false);
        characters = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
        sha256 = sha256(content);
    }

    static FontFile bundled(String name) {
        try (InputStream resource = FontFile.class.getResourceAsStream("/fonts/" + name)) {
            return new FontFile(resource.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("bundled font " + name, unreadable);
        }
    }

    static FontFile of(Path file) {
        try {
            return new FontFile(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("font " + file.getFileName(), unreadable);
        }
    }

    /** The advance in em; empty when the font lacks the character. */
    OptionalDouble width(int codePoint) {
        var glyph = characters.getGlyphId(codePoint);
        try {
            return glyph == 0 ? OptionalDouble.empty() : OptionalDouble.of(font.getAdvanceWidth(glyph) / unitsPerEm);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of the file, in hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    TrueTypeFont font() {
        return font;
    }
}
