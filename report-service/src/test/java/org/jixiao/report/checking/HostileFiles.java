package org.jixiao.report.checking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are made to harm who reads them. */
final class HostileFiles {

    private HostileFiles() {}

    /** A few hundred kilobytes that grow to more than a hundred megabytes. */
    static byte[] bomb() throws IOException {
        var sent = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sent)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 120; i++) {
                zip.write(zeros);
            }
        }
        return sent.toByteArray();
    }

    static byte[] withArchiveInside() throws IOException {
        return zip("word/document.xml", "<w/>", "word/inner.zip", "PK");
    }

    /** Entities that name each other ten times over, and a file of the machine. */
    static byte[] withEntities() throws IOException {
        var document = """
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:body><w:p><w:r><w:t>&c;&f;</w:t></w:r></w:p></w:body></w:document>""";
        return zip("word/document.xml", document, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var sent = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sent)) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return sent.toByteArray();
    }
}
