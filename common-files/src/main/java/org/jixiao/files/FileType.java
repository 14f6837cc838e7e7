package org.jixiao.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What may be handed in as proof: forms that people can read and that run nothing. The content says which it is; a name or
 * a media type says only what somebody believes. An allowed form is told by its first octets and, for the three that are
 * archives, by the part that every such file has.
 */
public enum FileType {
    PDF(FileType.PDF_TYPE, "pdf", "%PDF-", null),
    PNG(FileType.PNG_TYPE, "png", "\u0089PNG\r\n\u001a\n", null),
    JPEG(FileType.JPEG_TYPE, "jpg", "\u00ff\u00d8\u00ff", null),
    DOCX(FileType.DOCX_TYPE, "docx", FileType.ARCHIVE, "word/document.xml"),
    XLSX(FileType.XLSX_TYPE, "xlsx", FileType.ARCHIVE, "xl/workbook.xml"),
    /** GB/T 33190. */
    OFD(FileType.OFD_TYPE, "ofd", FileType.ARCHIVE, "OFD.xml");

    public static final String PDF_TYPE = "application/pdf";
    public static final String PNG_TYPE = "image/png";
    public static final String JPEG_TYPE = "image/jpeg";
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String OFD_TYPE = "application/ofd";

    private static final String ARCHIVE = "PK\u0003\u0004";

    private final String mediaType;
    private final String extension;
    private final String beginning;
    private final String part;

    FileType(String mediaType, String extension, String beginning, String part) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
        this.part = part;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    /** What the content is; empty where it is none of these, or holds macros. */
    static Optional<FileType> of(Path content) throws IOException {
        var first = first(content);
        var likely = Stream.of(values())
                .filter(type -> begins(first, type.beginning))
                .toList();
        if (likely.isEmpty() || likely.get(0).part == null) {
            return likely.stream().findFirst();
        }
        try (var archive = new ZipFile(content.toFile())) {
            var runs = archive.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
            return likely.stream()
                    .filter(type -> !runs && archive.getEntry(type.part) != null)
                    .findFirst();
        } catch (ZipException torn) {
            return Optional.empty();
        }
    }

    private static byte[] first(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            return in.readNBytes(8);
        }
    }

    private static boolean begins(byte[] first, String beginning) {
        var length = beginning.length();
        return first.length >= length
                && Arrays.equals(Arrays.copyOf(first, length), beginning.getBytes(StandardCharsets.ISO_8859_1));
    }
}
