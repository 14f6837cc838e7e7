package org.jixiao.beneficiary.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.PrivacyConfig;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;

/** The list of a notice and its files. Names are in them, so they lie sealed like the names they were taken from. */
@ApplicationScoped
class NoticeFiles {

    private final FieldEncryption cipher;
    private final PrivacyConfig privacy;
    private final Statements statements;
    private final ScopedRows rows;
    private final ObjectMapper json;
    private final BusinessDay day;

    NoticeFiles(
            FieldEncryption cipher,
            PrivacyConfig privacy,
            Statements statements,
            ScopedRows rows,
            ObjectMapper json,
            BusinessDay day) {
        this.cipher = cipher;
        this.privacy = privacy;
        this.statements = statements;
        this.rows = rows;
        this.json = json;
        this.day = day;
    }

    byte[] seal(Notice notice, NoticeDocument document) {
        return seal(place(notice, "content"), CanonicalJson.of(document));
    }

    NoticeDocument open(Notice notice) {
        try {
            return json.readValue(cipher.open(place(notice, "content"), notice.contentSealed()), NoticeDocument.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a sealed list cannot be read", corrupt);
        }
    }

    /** Once, at publication: whatever writes files later, these stay. */
    List<NoticeView.Document> publish(Notice notice) {
        var document = open(notice).running(notice.startsOn(), notice.endsOn());
        var written = new ArrayList<NoticeView.Document>();
        for (var format : NoticeFormat.values()) {
            var bytes = format.write(document);
            var digest = Digest.text(Digest.sha256("", bytes));
            statements.change(
                    """
                    insert into notice_file (notice_id, format, region_code, unit_code, digest, content_sealed)
                    values (?, ?, ?, ?, ?, ?)""",
                    notice.id(),
                    format.code(),
                    notice.regionCode(),
                    notice.unitCode(),
                    digest,
                    seal(place(notice, format.code()), Base64.getEncoder().encodeToString(bytes)));
            written.add(new NoticeView.Document(format.code(), digest));
        }
        return written;
    }

    record File(byte[] content, String digest) {}

    File read(Notice notice, NoticeFormat format) {
        var row = rows.require(
                "select digest, content_sealed from notice_file where {scope} and notice_id = :notice"
                        + " and format = :format",
                Map.of("notice", notice.id(), "format", format.code()));
        var content = Base64.getDecoder().decode(cipher.open(place(notice, format.code()), row.get(1, byte[].class)));
        var digest = row.get(0, String.class);
        if (!Digest.text(Digest.sha256("", content)).equals(digest)) {
            throw new IllegalStateException("a published file is not what was published");
        }
        return new File(content, digest);
    }

    List<NoticeView.Document> of(UUID notice) {
        return rows
                .list(
                        "select format, digest from notice_file where {scope} and notice_id = :notice order by format",
                        Map.of("notice", notice))
                .stream()
                .map(row -> new NoticeView.Document(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    byte[] sealObjection(Notice notice, UUID id, String column, String text) {
        return seal(objection(notice.regionCode(), notice.unitCode(), id, column), text);
    }

    String openObjection(Notice notice, UUID id, String column, byte[] sealed) {
        return cipher.open(objection(notice.regionCode(), notice.unitCode(), id, column), sealed);
    }

    private byte[] seal(FieldLocation location, String text) {
        return cipher.seal(location, day.today().getYear() + privacy.retentionYears(), text);
    }

    private static FieldLocation place(Notice notice, String column) {
        return new FieldLocation(
                FieldLocation.origin(notice.regionCode(), notice.unitCode()), "notice", column, notice.id());
    }

    private static FieldLocation objection(String region, String unit, UUID id, String column) {
        return new FieldLocation(FieldLocation.origin(region, unit), "notice_objection", column, id);
    }

    static Refusal notPublished() {
        return Refusal.of(NoticeProblem.WRONG_STATE, "公示尚未发布，没有文件", "Not published yet, so there is no file");
    }
}
