package org.jixiao.bench;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** openhtmltopdf on our pages of HTML, with a style sheet in the CSS that it knows and the fonts of the report. */
public final class HtmlPeer {

    private static final int WARM_UP = 20;

    private static final String STYLE =
            """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
            body { font: 16pt/28.99pt fang; margin: 0; }
            h1 { font: 22pt/28.99pt song; text-align: center; } h2, caption, th { font-family: hei; }
            h3 { font-family: kai; } h2, h3, h4, h5 { font-size: 16pt; font-weight: normal; margin: 0; }
            p { margin: 0; } p.body { text-indent: 32pt; } nav { display: none; }
            article { page-break-after: always; }
            table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 12pt; }
            th, td { border: 0.5pt solid #000; padding: 3pt; font-weight: normal; }
            svg { display: none; }
            """;

    private HtmlPeer() {}

    /** Prints documents a second by the clock, and milliseconds of CPU a document. */
    public static void main(String[] arguments) throws Exception {
        XRLog.setLoggingEnabled(false);
        var folder = Path.of(arguments[0]);
        var fonts = Path.of(arguments[1]);
        var count = Integer.parseInt(arguments[2]);
        for (var number = 0; number < WARM_UP; number++) {
            render(folder.resolve(number % count + ".html"), fonts);
        }
        var clock = System.nanoTime();
        var cpu = cpu();
        for (var number = 0; number < count; number++) {
            render(folder.resolve(number + ".html"), fonts);
        }
        var used = cpu() - cpu;
        System.out.println(count / ((System.nanoTime() - clock) / 1e9) + " " + used / 1e6 / count);
    }

    private static void render(Path page, Path fonts) throws Exception {
        var parsed = Jsoup.parse(Files.readString(page));
        parsed.selectFirst("style").text("").appendText(STYLE);
        var builder = new PdfRendererBuilder();
        font(builder, fonts, "FandolFang-Regular.ttf", "fang");
        font(builder, fonts, "FandolHei-Regular.ttf", "hei");
        font(builder, fonts, "LXGWWenKai-Regular.ttf", "kai");
        font(builder, fonts, "FandolSong-Bold.ttf", "song");
        var pdf = new ByteArrayOutputStream();
        builder.useFastMode();
        builder.withW3cDocument(new W3CDom().fromJsoup(parsed), page.toUri().toString());
        builder.toStream(pdf);
        builder.run();
        if (pdf.size() < 20_000) {
            throw new IllegalStateException("no report of sixteen pages: " + pdf.size() + " octets");
        }
    }

    private static void font(PdfRendererBuilder builder, Path fonts, String file, String family) {
        builder.useFont(new File(fonts.toFile(), file), family);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
