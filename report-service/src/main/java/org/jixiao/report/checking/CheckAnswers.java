package org.jixiao.report.checking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;
import org.jixiao.report.checking.answer.CommentedDocx;
import org.jixiao.report.checking.answer.MarkedPage;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.checking.rule.Recorded;

/** Gives an answer in the form that is wanted. The framework chooses a method by what is sent alone. */
@ApplicationScoped
class CheckAnswers {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE, MediaType.valueOf(DOCX));

    private final ReportChecks checks;
    private final RecordedFacts facts;

    CheckAnswers(ReportChecks checks, RecordedFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    /**
     * @param snapshot whose facts the text is held against, or null where it is read alone
     * @param wanted the most wanted first
     */
    Response to(byte[] file, UUID snapshot, List<MediaType> wanted) {
        var recorded = Optional.ofNullable(snapshot).map(facts::of);
        var form = wanted.stream()
                .flatMap(media -> FORMS.stream().filter(media::isCompatible))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
        if (form.equals(MediaType.TEXT_HTML_TYPE)) {
            return page(file, recorded);
        }
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(checks.check(file, recorded), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : commented(file, recorded);
    }

    private Response page(byte[] file, Optional<Recorded> recorded) {
        var checked = checks.checked(file, recorded);
        return Response.ok(
                        MarkedPage.of(checked.source(), checked.answer().findings()),
                        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", MarkedPage.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Response commented(byte[] file, Optional<Recorded> recorded) {
        if (file.length > 0 && !UploadedReport.isDocx(file)) {
            throw Refusal.of(
                    CheckProblem.NO_DOCX,
                    "只有 DOCX 可以带批注返回；其他文件请用 Accept: text/html 或 application/json",
                    "Only a DOCX can come back with comments");
        }
        var findings = checks.checked(file, recorded).answer().findings();
        try {
            return Response.ok(CommentedDocx.of(file, findings), DOCX)
                    .header("Content-Disposition", "attachment; filename=\"checked.docx\"")
                    .build();
        } catch (IOException broken) {
            throw Refusal.of(CheckProblem.UNREADABLE, "批注无法写入这个文件；请用 Word 另存后再检查", "No comments can be written");
        }
    }
}
