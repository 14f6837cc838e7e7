package org.jixiao.report.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.DocumentProperties;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.Outline;
import org.jixiao.report.layout.PlacedDocument;

/**
 * Draws placed pages as OFD (GB/T 33190-2016), the format in which offices exchange and archive: text as text, fonts
 * embedded as subsets, bookmarks. Objects are numbered as they are written, so the same pages give the same bytes.
 */
public final class OfdRenderer {

    static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private static final double MILLIMETRE = 25.4 / 72;

    private final FontSet fonts;

    public OfdRenderer(FontSet fonts) {
        this.fonts = fonts;
    }

    public byte[] render(PlacedDocument placed, Document document) {
        try {
            return ReproducibleZip.pack(new Writing(placed, document).entries());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One document while it is written. */
    private final class Writing {

        private final PlacedDocument placed;
        private final Document document;
        private final Map<Face, OfdFont> used;
        private final Map<Face, Integer> fontIds = new EnumMap<>(Face.class);
        private final Map<Integer, Integer> pageIds = new TreeMap<>();
        private final Map<String, byte[]> pages = new LinkedHashMap<>();
        private int last;

        Writing(PlacedDocument placed, Document document) throws IOException {
            this.placed = placed;
            this.document = document;
            used = OfdFont.of(placed, fonts);
            used.keySet().forEach(face -> fontIds.put(face, next()));
            for (var page : placed.pages()) {
                pageIds.put(page.number(), next());
                pages.put(location(page.number()), new OfdPage(used, fontIds, this::next).content(page));
            }
        }

        private int next() {
            return ++last;
        }

        Map<String, byte[]> entries() {
            var entries = new LinkedHashMap<String, byte[]>();
            var resources = resources();
            entries.put("OFD.xml", entry(document.properties(), OfdIdentity.of(pages, resources, document)));
            entries.put("Doc_0/Document.xml", root());
            entries.put("Doc_0/PublicRes.xml", resources);
            used.forEach((face, font) -> entries.put("Doc_0/Res/" + fileName(face), font.file()));
            pages.forEach((name, content) -> entries.put("Doc_0/" + name, content));
            return entries;
        }

        private byte[] root() {
            var xml = new Xml().open("ofd:Document", "xmlns:ofd", NAMESPACE);
            xml.open("ofd:CommonData")
                    .element("ofd:MaxUnitID", last)
                    .open("ofd:PageArea")
                    .element("ofd:PhysicalBox", "0 0 210 297")
                    .close("ofd:PageArea")
                    .element("ofd:PublicRes", "PublicRes.xml")
                    .close("ofd:CommonData");
            xml.open("ofd:Pages");
            pageIds.forEach((number, id) -> xml.empty("ofd:Page", "ID", id, "BaseLoc", location(number)));
            xml.close("ofd:Pages");
            outlines(xml, Outline.of(document, placed));
            return xml.close("ofd:Document").bytes();
        }

        private void outlines(Xml xml, List<Outline.Entry> entries) {
            if (!entries.isEmpty()) {
                xml.open("ofd:Outlines");
                branch(xml, entries, 0, entries.size());
                xml.close("ofd:Outlines");
            }
        }

        /** Each entry with those of deeper levels that follow it. */
        private void branch(Xml xml, List<Outline.Entry> entries, int from, int to) {
            for (var at = from; at < to; ) {
                var entry = entries.get(at);
                var end = at + 1;
                while (end < to && entries.get(end).level() > entry.level()) {
                    end++;
                }
                xml.open("ofd:OutlineElem", "Title", entry.text(), "Expanded", entry.level() == 0);
                xml.open("ofd:Actions").open("ofd:Action", "Event", "CLICK").open("ofd:Goto");
                xml.empty(
                        "ofd:Dest",
                        "Type",
                        "XYZ",
                        "PageID",
                        pageIds.get(entry.page()),
                        "Left",
                        0,
                        "Top",
                        Xml.number(entry.top() * MILLIMETRE, 2),
                        "Zoom",
                        0);
                xml.close("ofd:Goto").close("ofd:Action").close("ofd:Actions");
                branch(xml, entries, at + 1, end);
                xml.close("ofd:OutlineElem");
                at = end;
            }
        }

        private byte[] resources() {
            var xml = new Xml().open("ofd:Res", "xmlns:ofd", NAMESPACE, "BaseLoc", "Res");
            xml.open("ofd:Fonts");
            fontIds.forEach((face, id) -> xml.open(
                            "ofd:Font", "ID", id, "FontName", used.get(face).name())
                    .element("ofd:FontFile", fileName(face))
                    .close("ofd:Font"));
            return xml.close("ofd:Fonts").close("ofd:Res").bytes();
        }
    }

    private static byte[] entry(DocumentProperties properties, String identity) {
        var day = properties.created().toLocalDate();
        var xml = new Xml()
                .open("ofd:OFD", "xmlns:ofd", NAMESPACE, "DocType", "OFD", "Version", "1.1")
                .open("ofd:DocBody")
                .open("ofd:DocInfo")
                .element("ofd:DocID", identity)
                .element("ofd:Title", properties.title())
                .element("ofd:Author", properties.author())
                .element("ofd:CreationDate", day)
                .element("ofd:ModDate", day)
                .element("ofd:Creator", "jixiao");
        properties.mark().ifPresent(mark -> xml.open("ofd:CustomDatas")
                .open("ofd:CustomData", "Name", "文件标识")
                .text(mark.documentId())
                .close("ofd:CustomData")
                .close("ofd:CustomDatas"));
        return xml.close("ofd:DocInfo")
                .element("ofd:DocRoot", "Doc_0/Document.xml")
                .close("ofd:DocBody")
                .close("ofd:OFD")
                .bytes();
    }

    private static String location(int page) {
        return "Pages/Page_" + (page - 1) + "/Content.xml";
    }

    private static String fileName(Face face) {
        return face.name().toLowerCase(Locale.ROOT) + ".ttf";
    }
}
