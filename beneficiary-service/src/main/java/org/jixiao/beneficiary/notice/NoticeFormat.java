package org.jixiao.beneficiary.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetWriter;

/** The files of a notice. They are written once, when it is published, and kept as they were written. */
enum NoticeFormat {
    HTML {
        @Override
        byte[] write(NoticeDocument notice) {
            return NoticePage.of(notice).getBytes(StandardCharsets.UTF_8);
        }
    },
    JSON {
        @Override
        byte[] write(NoticeDocument notice) {
            return CanonicalJson.of(notice).getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX {
        @Override
        byte[] write(NoticeDocument notice) {
            var bytes = new ByteArrayOutputStream();
            try (var sheet = SheetWriter.of(SheetFormat.XLSX, bytes, "公示")) {
                sheet.row(List.of(notice.title()));
                sheet.row(List.of("补助项目", notice.programme(), "年度", notice.fiscalYear()));
                sheet.row(List.of("公示期", notice.startsOn(), "至", notice.endsOn()));
                if (!notice.lines().isEmpty()) {
                    sheet.row(List.of("序号", "姓名", "乡镇", "村", "受益人数"));
                }
                for (var line : notice.lines()) {
                    sheet.row(List.of(line.no(), line.name(), line.township(), line.village(), line.persons()));
                }
                if (!notice.unnamed().isEmpty()) {
                    sheet.row(List.of("乡镇", "不列姓名的对象数"));
                }
                for (var count : notice.unnamed()) {
                    sheet.row(List.of(count.township(), count.number()));
                }
                if (notice.remark() != null) {
                    sheet.row(List.of(notice.remark()));
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException("a file in memory cannot be written", impossible);
            }
            return bytes.toByteArray();
        }
    };

    abstract byte[] write(NoticeDocument notice);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
