package org.jixiao.report.rendering;

import org.jixiao.report.document.FileMark;
import org.jixiao.report.layout.QrCode;

/** The mark of the file at the end of the page, with its QR code as a drawing within the page. */
final class HtmlMark {

    private HtmlMark() {}

    static String of(FileMark mark) {
        // The address is no link: a page that is kept leads nobody to another host by a click.
        return """
                <footer>
                <p>%s</p>
                %s
                <p class="address">%s</p>
                </footer>
                """.formatted(Html.escaped(mark.footer()), code(mark.address()), Html.escaped(mark.address()));
    }

    private static String code(String address) {
        var code = QrCode.of(address);
        var whole = code.size() + 2 * QrCode.QUIET;
        var path = new StringBuilder();
        for (var run : code.runs()) {
            path.append('M').append(run.first() + QrCode.QUIET).append(' ').append(run.row() + QrCode.QUIET);
            path.append('h')
                    .append(run.dark())
                    .append("v1h-")
                    .append(run.dark())
                    .append('z');
        }
        // Black on white in the dark mode of the screen, too.
        return "<svg class=\"code\" viewBox=\"0 0 " + whole + " " + whole + "\" role=\"img\" aria-label=\"核验二维码\">"
                + "<rect width=\"" + whole + "\" height=\"" + whole + "\" fill=\"#fff\"/>"
                + "<path d=\"" + path + "\"/></svg>";
    }
}
