package org.jixiao.report.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.report.document.Document;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.MissingGlyph;
import org.jixiao.report.layout.Typesetter;
import org.jixiao.report.rendering.DocxRenderer;
import org.jixiao.report.rendering.HtmlRenderer;
import org.jixiao.report.rendering.OfdRenderer;
import org.jixiao.report.rendering.PdfRenderer;
import org.jixiao.report.rendering.XlsxRenderer;

/** Makes files of documents, each with a set of fonts of its own while it works. */
@ApplicationScoped
public class Renderer {

    /** Goes up with every change after which the same report gives other bytes in any format. */
    static final String VERSION = "4";

    private final FontConfiguration configuration;
    private final ConcurrentLinkedQueue<FontSet> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore workers;
    private final String fontsDigest;

    Renderer(FontConfiguration configuration) {
        this.configuration = configuration;
        this.workers = new Semaphore(configuration.workers());
        this.fontsDigest = withFonts(fonts -> Digest.of(fonts.contents()));
    }

    /** @param missingGlyphs JSON: which characters no font has, and in what text they stand */
    public record File(FileFormat format, byte[] content, String sha256, String documentId, String missingGlyphs) {}

    /** A missing character as people read it. */
    record Missing(String character, String text) {}

    public File render(FileFormat format, Document document) {
        return withFonts(fonts -> {
            // DOCX, HTML and XLSX name fonts and leave them to their reader; what ours lack is worth knowing there,
            // too.
            var placed = Typesetter.place(document, fonts);
            var content =
                    switch (format) {
                        case DOCX -> DocxRenderer.render(document);
                        case PDF -> new PdfRenderer(fonts).render(placed, document.properties());
                        case HTML -> HtmlRenderer.render(document);
                        case XLSX -> XlsxRenderer.render(document);
                        case OFD -> new OfdRenderer(fonts).render(placed, document);
                    };
            var id = document.properties().mark().map(mark -> Digest.PREFIX + mark.documentId());
            return new File(
                    format,
                    content,
                    Digest.text(Digest.sha256("", content)),
                    id.orElse(null),
                    missing(placed.missing()));
        });
    }

    /** Of these characters those that no font here has. */
    public Set<Integer> unprintable(IntStream codePoints) {
        return withFonts(fonts -> codePoints
                .distinct()
                .filter(code -> fonts.glyph(Face.FANG_SONG, code).missing())
                .boxed()
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Which fonts files are made with here. */
    String fontsDigest() {
        return fontsDigest;
    }

    private static String missing(List<MissingGlyph> glyphs) {
        return CanonicalJson.of(glyphs.stream()
                .map(glyph -> new Missing(glyph.character(), glyph.text()))
                .distinct()
                .toList());
    }

    private <T> T withFonts(Function<FontSet, T> work) {
        workers.acquireUninterruptibly();
        try {
            var waiting = idle.poll();
            var fonts = waiting == null
                    ? configuration.folder().map(FontSet::preferring).orElseGet(FontSet::bundled)
                    : waiting;
            var result = work.apply(fonts);
            // A set that failed in the middle of a font is not used again.
            idle.add(fonts);
            return result;
        } finally {
            workers.release();
        }
    }
}
