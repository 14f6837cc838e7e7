package org.jixiao.report.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jixiao.common.scope.Statements;

/** Every file that was ever made, by its digests: what the public can be told of a paper that is not itself public. */
@ApplicationScoped
public class FileMarks {

    private final Statements statements;

    FileMarks(Statements statements) {
        this.statements = statements;
    }

    /** The same report gives the same file, whoever makes it: it is marked once. */
    public void made(String sha256, String documentId, FileFormat format, Instant at) {
        statements.change("""
                insert into file_mark (digest, document_id, format, made_at) values (?, ?, ?, ?)
                on conflict do nothing""", sha256, documentId, format.name(), at);
    }
}
