package org.jixiao.beneficiary.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.PrivacyConfig;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;

/** What is kept of an upload: its counts, and sealed the rows that were sent back. */
@ApplicationScoped
class UploadFiles {

    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final Statements statements;
    private final ScopedRows rows;
    private final FieldEncryption cipher;
    private final PrivacyConfig privacy;
    private final AccessLog log;
    private final BusinessDay day;
    private final ObjectMapper json;

    UploadFiles(
            Statements statements,
            ScopedRows rows,
            FieldEncryption cipher,
            PrivacyConfig privacy,
            AccessLog log,
            BusinessDay day,
            ObjectMapper json) {
        this.statements = statements;
        this.rows = rows;
        this.cipher = cipher;
        this.privacy = privacy;
        this.log = log;
        this.day = day;
        this.json = json;
    }

    /** @param returned null where nothing was sent back */
    void keep(UploadView view, SheetFormat format, String returned, String by) {
        var year = day.today().getYear() + privacy.retentionYears();
        var sealed =
                returned == null ? null : cipher.seal(location(view.id(), view.region(), view.unit()), year, returned);
        statements.change(
                """
                insert into upload (id, region_code, unit_code, kind, format, file_digest, rows, accepted, unchanged,
                    rejected, returned_sealed, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                view.id(),
                view.region(),
                view.unit(),
                view.kind(),
                format.name(),
                view.file(),
                view.rows(),
                view.accepted(),
                view.unchanged(),
                view.rejected(),
                sealed,
                view.uploadedAt(),
                by);
    }

    @Transactional
    UploadView get(UUID id) {
        var row = rows.require("""
                select kind, region_code, unit_code, file_digest, rows, accepted, unchanged, rejected, recorded_at
                from upload where {scope} and id = :id""", Map.of("id", id));
        return new UploadView(
                id,
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Integer.class),
                row.get(5, Integer.class),
                row.get(6, Integer.class),
                row.get(7, Integer.class),
                row.get(8, Instant.class));
    }

    /** @param asked the form of the answer; without one, that of the upload */
    @Transactional
    SentFile returned(UUID id, Optional<SheetFormat> asked) {
        var row = rows.require(
                "select region_code, unit_code, format, returned_sealed from upload where {scope} and id = :id",
                Map.of("id", id));
        var region = row.get(0, String.class);
        var unit = row.get(1, String.class);
        log.record(new AccessLog.Target(region, unit, null, null), Reading.UPLOAD_ERRORS);
        var sealed = row.get(3, byte[].class);
        var lines = sealed == null
                ? List.of(List.of(Uploads.REASON))
                : lines(cipher.open(location(id, region, unit), sealed));
        var format = asked.orElse(SheetFormat.valueOf(row.get(2, String.class)));
        return SentFile.of(format, "退回", writer -> {
            for (var line : lines) {
                writer.row(line);
            }
        });
    }

    private List<List<String>> lines(String text) {
        try {
            return json.readValue(text, ROWS);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the rows that were sent back cannot be read", corrupt);
        }
    }

    private static FieldLocation location(UUID id, String region, String unit) {
        return new FieldLocation(FieldLocation.origin(region, unit), "upload", "returned", id);
    }
}
