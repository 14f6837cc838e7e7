package org.jixiao.report.checking.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jixiao.report.checking.text.SourceText;

/** A file as it was sent, recognised by what is in it and never by its name. */
public final class UploadedReport {

    static {
        // The archive was measured before POI opens it; its own guard knows ratios, and reports compress well.
        ZipSecureFile.setMinInflateRatio(0.001);
    }

    private UploadedReport() {}

    /** @throws Unreadable with what to do instead, for every file that is no report or cannot be read */
    public static SourceText read(byte[] file) throws Unreadable {
        if (file.length == 0) {
            throw new Unreadable("文件是空的，请选择有内容的报告", "The file is empty");
        }
        if (file.length > Limits.SENT) {
            throw Limits.tooLarge("文件超过 20 MB");
        }
        try {
            return bounded(reader(file).read(file));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new Unreadable("文件已损坏，无法读取；请用原软件打开后另存再检查", "The file is broken", broken);
        }
    }

    /** Whether comments can be written into it. */
    public static boolean isDocx(byte[] file) {
        try {
            return reader(file) instanceof DocxReader;
        } catch (IOException | Unreadable | RuntimeException broken) {
            return false;
        }
    }

    private static SourceText bounded(SourceText source) throws Unreadable {
        if (source.plain().length() > Limits.CHARACTERS) {
            throw Limits.tooLarge("文字超过" + Limits.CHARACTERS / 10_000 + "万字");
        }
        if (source.plain().isBlank()) {
            throw new Unreadable("文件里没有文字，请选择有内容的报告", "The file holds no text");
        }
        return source;
    }

    private static Reader reader(byte[] file) throws IOException, Unreadable {
        var head = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK")) {
            return archived(file);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return compound(file);
        }
        if (head.contains("%PDF-")) {
            return new PdfReader();
        }
        if (head.startsWith("{\\rtf")) {
            throw new Unreadable("暂不读取 RTF，请另存为 DOCX 后再检查", "RTF is not read");
        }
        var words = head.toLowerCase(Locale.ROOT);
        return words.contains("<html")
                        || words.contains("<!doctype html")
                        || words.contains("<body")
                        || words.contains("<table")
                ? new HtmlReader()
                : new TextReader();
    }

    private static Reader archived(byte[] file) throws IOException, Unreadable {
        var archive = Archive.of(file, name -> false);
        if (archive.has("word/document.xml")) {
            return new DocxReader();
        }
        if (archive.has("xl/workbook.xml")) {
            return new SheetsReader();
        }
        if (archive.has("OFD.xml")) {
            return new OfdReader();
        }
        throw new Unreadable("不支持这种文件；请上传 DOCX、DOC、PDF、OFD、XLSX、HTML 或 TXT", "The archive is no report");
    }

    private static Reader compound(byte[] file) throws IOException, Unreadable {
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = system.getRoot();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return new DocReader();
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return new SheetsReader();
            }
        }
        throw new Unreadable("不支持这种文件；请上传 DOCX、DOC、PDF、OFD、XLSX、HTML 或 TXT", "The file is no report");
    }
}
