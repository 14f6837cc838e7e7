package org.jixiao.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Opens every part of an archive once before anything reads it, and stops where it grows beyond what the file of a person
 * can be: what the archive says of its own sizes is not believed. A document type, which could name files and grow
 * without end, is in no spreadsheet.
 */
final class ZipGuard {

    /** Octets of all parts together: a million rows of a dozen cells have about 400 MB. */
    private static final long MOST = 1L << 29;

    /** The strings of a workbook are held while it is read. */
    private static final long MOST_STRINGS = 1L << 26;

    private static final int MOST_PARTS = 1_000;
    private static final int HEAD = 1 << 10;

    private ZipGuard() {}

    static void check(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS) {
                throw new UnreadableSheet("an archive that is too large");
            }
            long total = 0;
            for (var parts = archive.entries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                var strings = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
                total += inflated(archive, part, Math.min(MOST - total, strings ? MOST_STRINGS : MOST));
            }
        } catch (ZipException broken) {
            throw new UnreadableSheet("no archive, or a broken one", broken);
        }
    }

    private static long inflated(ZipFile archive, ZipEntry part, long most) throws IOException {
        try (var content = archive.getInputStream(part)) {
            var head = content.readNBytes(HEAD);
            if (isXml(part) && new String(head, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw new UnreadableSheet("a document type");
            }
            long size = head.length;
            var octets = new byte[1 << 14];
            for (int read = 0; read >= 0; read = content.read(octets)) {
                size += read;
                if (size > most) {
                    throw new UnreadableSheet("an archive that is too large");
                }
            }
            return size;
        }
    }

    private static boolean isXml(ZipEntry part) {
        return part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
    }
}
