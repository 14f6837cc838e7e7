package org.jixiao.report.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jixiao.report.document.DocumentProperties;

/** What a file says of the standards that it keeps: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). */
final class PdfStandards {

    private static final float PDF = 1.7f;
    private static final String METADATA = metadata();
    private static final byte[] PROFILE = SrgbProfile.bytes();

    private PdfStandards() {}

    static void declare(PDDocument pdf, DocumentProperties properties) throws IOException {
        var created = properties.created().toInstant().truncatedTo(ChronoUnit.SECONDS);
        var xmp = METADATA.replace("$created", created.toString())
                .replace("$author", escaped(properties.author()))
                .replace("$title", escaped(properties.title()));
        var catalog = pdf.getDocumentCatalog();
        pdf.setVersion(PDF);
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
        catalog.addOutputIntent(screen(pdf));
    }

    /** PDFBox would ask the Java platform to read the profile, and each version of it may know colours otherwise. */
    private static PDOutputIntent screen(PDDocument pdf) throws IOException {
        var profile = new PDStream(pdf, new ByteArrayInputStream(PROFILE), COSName.FLATE_DECODE);
        profile.getCOSObject().setInt(COSName.N, 3);
        var intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.GTS_PDFA1);
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, SrgbProfile.NAME);
        intent.setString(COSName.INFO, SrgbProfile.NAME);
        return new PDOutputIntent(intent);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String metadata() {
        try (var resource = PdfStandards.class.getResourceAsStream("/pdf/metadata.xml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
