package org.jixiao.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.DocumentProperties;
import org.jixiao.report.document.FileMark;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.Typesetter;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.NarrativeDocument;
import org.jixiao.report.rendering.DocxRenderer;
import org.jixiao.report.rendering.HtmlRenderer;
import org.jixiao.report.rendering.OfdRenderer;
import org.jixiao.report.rendering.PdfRenderer;

/** What the demonstration report costs in each format, one worker with one set of fonts, beside what others take for it. */
public final class RenderingBench {

    private static final int DOCUMENTS = 1_000;
    private static final int WARM_UP = 20;
    /** Of the documents that the peers make: they take long, and each costs as much as the other. */
    private static final int PEERS_PART = 10;

    private static final int LOOKS = 10;

    private final Path root;
    private final int count;
    private final Figures figures;
    private final String report;
    private final ObjectMapper json = new ObjectMapper();

    private RenderingBench(Path root, int count) throws Exception {
        this.root = root;
        this.count = count;
        figures = new Figures(root.resolve("deploy/bench/limits.properties"));
        report = Files.readString(root.resolve("report-service/src/test/resources/demonstration-narrative.json"));
    }

    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        var at = options.indexOf("--documents");
        var count = at < 0 ? DOCUMENTS : Integer.parseInt(options.get(at + 1));
        new RenderingBench(Path.of(System.getProperty("jixiao.root")), count).run();
    }

    private void run() throws Exception {
        System.out.printf("JDK %s, %,d reports of %d pages%n", Runtime.version().feature(), count, pages());
        var fonts = FontSet.bundled();
        ours("pdf", document -> new PdfRenderer(fonts)
                .render(Typesetter.place(document, fonts), document.properties()));
        ours("ofd", document -> new OfdRenderer(fonts).render(Typesetter.place(document, fonts), document));
        ours("docx", DocxRenderer::render);
        ours("html", HtmlRenderer::render);
        peers();
        figures.print();
        for (var peer : List.of("openhtmltopdf", "soffice")) {
            if (figures.has(peer)) {
                figures.judge("rendering.pdf." + peer, figures.median("pdf") / figures.median(peer), 0.5, 0);
                figures.judge("rendering.ofd." + peer, figures.median("ofd") / figures.median(peer), 0.5, 0);
            }
        }
        figures.judge("rendering.heap", figures.median("heap.last") / figures.median("heap.first"), 1.2, 0);
    }

    private int pages() throws Exception {
        return Typesetter.place(document(0), FontSet.bundled()).pages().size();
    }

    /** No two are the same: another unit, another mark. */
    private Document document(int number) throws Exception {
        var told = json.readValue(report.replace("藁城区计划生育协会", "第" + number + "计划生育协会"), Narrative.class);
        var id = "%064x".formatted(number + 1);
        var mark = new FileMark(id, "https://jixiao.example/api/v1/verifications/" + id);
        var taken = OffsetDateTime.parse("2026-03-05T09:00:00+08:00");
        return NarrativeDocument.of(
                told, new DocumentProperties(told.title(), "第" + number + "计划生育协会", taken, Optional.of(mark)));
    }

    private void ours(String format, Function<Document, byte[]> renderer) throws Exception {
        for (var number = 0; number < WARM_UP; number++) {
            renderer.apply(document(number));
        }
        var size = 0L;
        var heaps = new ArrayList<Double>();
        var clock = System.nanoTime();
        var paused = 0L;
        var used = 0L;
        for (var number = 0; number < count; number++) {
            var document = document(number);
            var before = cpu();
            size += renderer.apply(document).length;
            used += cpu() - before;
            if ((number + 1) % Math.max(1, count / LOOKS) == 0) {
                var look = System.nanoTime();
                heaps.add(heap());
                paused += System.nanoTime() - look;
            }
        }
        var seconds = (System.nanoTime() - clock - paused) / 1e9;
        figures.add(format, used / 1e6 / count);
        figures.add("heap.first", heaps.get(0));
        figures.add("heap.last", heaps.get(heaps.size() - 1));
        System.out.printf(
                "%-14s %8.1f documents/s by the clock, %7.1f ms of CPU and %,d octets each, heap %s MB%n",
                format,
                count / seconds,
                used / 1e6 / count,
                size / count,
                String.join(" ", heaps.stream().map("%.0f"::formatted).toList()));
    }

    private void peers() throws Exception {
        var few = Math.max(1, count / PEERS_PART);
        var folder = Files.createTempDirectory("rendering");
        var processes = new Processes(root, folder);
        try {
            for (var number = 0; number < few; number++) {
                var document = document(number);
                Files.write(folder.resolve(number + ".html"), HtmlRenderer.render(document));
                Files.write(folder.resolve(number + ".docx"), DocxRenderer.render(document));
            }
            figures.add("openhtmltopdf", processes.openHtmlToPdf(few));
            var soffice = processes.soffice(few);
            if (soffice.isPresent()) {
                figures.add("soffice", soffice.get());
            }
        } finally {
            processes.clean();
        }
    }

    /** Of this process, compiler and collector included. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** In MB, after a collection. */
    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }
}
