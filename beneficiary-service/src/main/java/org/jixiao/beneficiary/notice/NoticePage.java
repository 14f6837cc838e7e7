package org.jixiao.beneficiary.notice;

/** A notice as a page that needs nothing else: no script, no style from elsewhere. */
final class NoticePage {

    private NoticePage() {}

    static String of(NoticeDocument notice) {
        var page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(notice.title()))
                .append("</title>\n</head>\n<body>\n<h1>")
                .append(escaped(notice.title()))
                .append("</h1>\n<p>")
                .append(escaped(notice.programme()))
                .append("（")
                .append(notice.fiscalYear())
                .append("年度）</p>\n<p>公示期：")
                .append(notice.startsOn())
                .append("至")
                .append(notice.endsOn())
                .append("</p>\n");
        if (!notice.lines().isEmpty()) {
            page.append("<table>\n");
            row(page, "th", "序号", "姓名", "乡镇", "村", "受益人数");
            notice.lines()
                    .forEach(line ->
                            row(page, "td", line.no(), line.name(), line.township(), line.village(), line.persons()));
            page.append("</table>\n");
        }
        if (!notice.unnamed().isEmpty()) {
            page.append("<table>\n");
            row(page, "th", "乡镇", "不列姓名的对象数");
            notice.unnamed().forEach(count -> row(page, "td", count.township(), count.number()));
            page.append("</table>\n<p>").append(escaped(notice.remark())).append("</p>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void row(StringBuilder page, String cell, Object... values) {
        page.append("<tr>");
        for (var value : values) {
            page.append('<')
                    .append(cell)
                    .append('>')
                    .append(escaped(String.valueOf(value)))
                    .append("</")
                    .append(cell)
                    .append('>');
        }
        page.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
