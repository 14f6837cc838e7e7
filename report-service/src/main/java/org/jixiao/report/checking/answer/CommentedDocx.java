package org.jixiao.report.checking.answer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.report.checking.reading.DocxSpots;
import org.jixiao.report.checking.rule.Finding;
import org.jixiao.report.rendering.ReproducibleZip;

/** The DOCX that was sent, with a comment at each place. Nothing else of it is changed, comments of others stay. */
public final class CommentedDocx {

    private static final String AUTHOR = "绩效自评报告检查";

    /** The same file gives the same octets: the day on which it was checked is not written into it. */
    private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

    private CommentedDocx() {}

    public static byte[] of(byte[] file, List<Finding> findings) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var written = new ByteArrayOutputStream()) {
            if (!findings.isEmpty()) {
                comment(document, findings);
            }
            document.write(written);
            return ReproducibleZip.repack(written.toByteArray(), (name, content) -> content);
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private static void comment(XWPFDocument document, List<Finding> findings) {
        var comments = document.getDocComments() == null ? document.createComments() : document.getDocComments();
        var spots = DocxSpots.of(document);
        var ranges = new ArrayList<DocxRange>();
        var id = next(comments);
        for (var finding : findings) {
            var spot = spots.at(finding.place());
            if (spot != null) {
                write(comments.createComment(id), finding);
                ranges.add(new DocxRange(id, spot));
                id = id.add(BigInteger.ONE);
            }
        }
        // Runs are cut before any comment is set, so that places found earlier stay places of the same words.
        ranges.forEach(DocxRange::cut);
        ranges.forEach(DocxRange::set);
    }

    private static BigInteger next(XWPFComments comments) {
        return comments.getComments().stream()
                .map(comment -> new BigInteger(comment.getId()))
                .max(BigInteger::compareTo)
                .map(BigInteger.ONE::add)
                .orElse(BigInteger.ZERO);
    }

    private static void write(XWPFComment comment, Finding finding) {
        comment.setAuthor(AUTHOR);
        comment.setInitials("检查");
        comment.setDate(day());
        var text = finding.severity().zh() + " " + finding.rule() + "：" + finding.message();
        comment.createParagraph().createRun().setText(text);
    }

    private static Calendar day() {
        var day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        day.setTimeInMillis(DAY.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return day;
    }
}
