package org.jixiao.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jixiao.common.scope.Statements;

/** Answers whether a paper or a file comes from here. Of what is not public it says no more than that. */
@ApplicationScoped
class Verifications {

    private final Statements statements;
    private final PublicFiles files;

    Verifications(Statements statements, PublicFiles files) {
        this.statements = statements;
        this.files = files;
    }

    private record Made(String documentId, String format, Instant at, boolean isDocument) {}

    /** @param digest {@code sha256:} and 64 digits, of a file or of what it was made from */
    Optional<VerificationView> of(String digest) {
        var made = statements.all(
                """
                select document_id, format, made_at, document_id = ? from file_mark
                where document_id = ? or digest = ? order by made_at, format limit 50""", row -> new Made(row.text(), row.text(), row.instant(), row.flag()), digest, digest, digest);
        return made.stream()
                .findFirst()
                .map(first -> new VerificationView(
                        digest,
                        first.isDocument() ? "document" : "file",
                        first.documentId(),
                        first.at(),
                        made.stream()
                                .map(file -> file.format().toLowerCase(Locale.ROOT))
                                .distinct()
                                .sorted()
                                .toList(),
                        files.with(digest)));
    }
}
