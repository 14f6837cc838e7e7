package org.jixiao.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A DOCX read back without the library that wrote it: its paragraphs, those in tables among them. */
final class Docx {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Docx() {}

    static List<String> paragraphs(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(entry(file, "word/document.xml")));
            var paragraphs = new ArrayList<String>();
            var nodes = xml.getElementsByTagNameNS(WORD, "p");
            for (var i = 0; i < nodes.getLength(); i++) {
                paragraphs.add(text((Element) nodes.item(i)));
            }
            return paragraphs;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no DOCX", e);
        }
    }

    private static String text(Element paragraph) {
        var runs = paragraph.getElementsByTagNameNS(WORD, "t");
        var text = new StringBuilder();
        for (var i = 0; i < runs.getLength(); i++) {
            text.append(runs.item(i).getTextContent());
        }
        return text.toString();
    }

    private static byte[] entry(Path file, String name) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException(file + " has no " + name);
    }
}
