package org.jixiao.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Statements;
import org.jixiao.report.rendition.FileFormat;
import org.jixiao.report.rendition.FileMarks;
import org.jixiao.report.rendition.Renderer;

/** The files that anybody may read: written with a publication, never changed, and read without anybody's scope. */
@ApplicationScoped
class PublicFiles {

    private static final String VIEW = """
            select f.id, f.publication_id, f.region, f.unit, f.unit_name, f.fiscal_year, f.title, f.format,
                f.file_name, f.sha256, f.document_id, f.size, f.published_at, e.corrected_by, e.reason, e.ended_at
            from published_file f left join publication_end e on e.publication_id = f.publication_id""";

    private static final String PAGE = VIEW + "\n" + """
            where f.id > ? and starts_with(f.region, ?) and (? = '' or f.unit = ?)
                and (? = 0 or f.fiscal_year = ?)
            order by f.id limit ?""";

    private static final Projection.Reader<PublishedFileView> READER = row -> new PublishedFileView(
            row.uuid(),
            row.uuid(),
            row.text(),
            row.text(),
            row.text(),
            row.integer(),
            row.text(),
            FileFormat.valueOf(row.text()),
            row.text(),
            row.text(),
            row.text(),
            row.integer(),
            row.instant(),
            row.uuid(),
            row.text(),
            row.instant());

    private final Statements statements;
    private final FileMarks marks;

    PublicFiles(Statements statements, FileMarks marks) {
        this.statements = statements;
        this.marks = marks;
    }

    /** @param unitName as the file itself names the unit */
    void keep(Publication publication, String unitName, Renderer.File file, Instant at) {
        statements.change(
                """
                insert into published_file (id, publication_id, region, unit, unit_name, fiscal_year, title,
                    format, file_name, sha256, document_id, size, content, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                UuidV7.next(),
                publication.id(),
                publication.regionCode(),
                publication.unitCode(),
                unitName,
                publication.fiscalYear(),
                publication.title(),
                file.format().name(),
                publication.title() + "." + file.format(),
                file.sha256(),
                file.documentId(),
                file.content().length,
                file.content(),
                at);
        marks.made(file.sha256(), file.documentId(), file.format(), at);
    }

    /** The corrected files stay to be read, with the word that others have taken their place. */
    void correct(Publication correction, Instant at) {
        end(correction.corrects(), correction.id(), null, at);
    }

    void withdraw(Publication publication, String reason, Instant at) {
        end(publication.id(), null, reason, at);
    }

    private void end(UUID publication, UUID correctedBy, String reason, Instant at) {
        statements.change("""
                insert into publication_end (publication_id, corrected_by, reason, ended_at) values (?, ?, ?, ?)
                on conflict (publication_id) do nothing""", publication, correctedBy, reason, at);
    }

    Optional<PublishedFileView> find(UUID id) {
        return statements.first(VIEW + " where f.id = ?", READER, id);
    }

    Optional<byte[]> content(UUID id) {
        return statements.first("select content from published_file where id = ?", row -> row.bytes(), id);
    }

    /** @param digest of a file or of what it was made from */
    List<PublishedFileView> with(String digest) {
        return statements.all(
                VIEW + " where f.sha256 = ? or f.document_id = ? order by f.id limit 50", READER, digest, digest);
    }

    /** @param region a code or the beginning of one; empty for all, as is the unit; year 0 for all */
    List<PublishedFileView> page(String region, String unit, int year, PageQuery query) {
        return statements.all(PAGE, READER, query.afterId(), region, unit, unit, year, year, query.fetch());
    }
}
