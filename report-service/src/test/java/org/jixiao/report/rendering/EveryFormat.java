package org.jixiao.report.rendering;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.report.document.Document;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.Typesetter;
import org.jixiao.report.narrative.DemonstrationReport;

/** The demonstration report in every format; also as a process of its own that prints what they come to. */
public final class EveryFormat {

    private EveryFormat() {}

    public static void main(String[] arguments) throws Exception {
        try (var out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
            out.print(digests());
        }
    }

    /** One line a format: its name and the SHA-256 of the file. */
    static String digests() throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        return of(DemonstrationReport.document()).entrySet().stream()
                .map(file -> file.getKey() + " " + HexFormat.of().formatHex(sha256.digest(file.getValue())) + "\n")
                .collect(Collectors.joining());
    }

    static Map<String, byte[]> of(Document document) {
        var fonts = FontSet.bundled();
        var placed = Typesetter.place(document, fonts);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("docx", DocxRenderer.render(document));
        files.put("html", HtmlRenderer.render(document));
        files.put("ofd", new OfdRenderer(fonts).render(placed, document));
        files.put("pdf", new PdfRenderer(fonts).render(placed, document.properties()));
        files.put("xlsx", XlsxRenderer.render(document));
        return files;
    }
}
