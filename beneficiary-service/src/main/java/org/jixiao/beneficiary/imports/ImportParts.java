package org.jixiao.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.PrivacyConfig;
import org.jixiao.common.time.BusinessDay;

/**
 * Where an uploaded file waits: chunk by chunk, each sealed like any other personal data, so that neither the upload nor
 * the worker ever holds more than one. A chunk goes with the transaction that loads it: what is left is where to go on.
 */
@ApplicationScoped
class ImportParts {

    private final DataSource database;
    private final FieldEncryption cipher;
    private final PrivacyConfig privacy;
    private final ImportConfig config;
    private final BusinessDay day;

    ImportParts(
            DataSource database, FieldEncryption cipher, PrivacyConfig privacy, ImportConfig config, BusinessDay day) {
        this.database = database;
        this.cipher = cipher;
        this.privacy = privacy;
        this.config = config;
        this.day = day;
    }

    record Part(int position, List<HouseholdGroup> groups) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID job, StartImport start, HouseholdGroups groups) {
        var origin = FieldLocation.origin(start.region(), start.unit());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into import_part (job_id, position, sealed) values (?, ?, ?)")) {
            statement.setObject(1, job);
            for (int position = 0; groups.hasNext(); position++) {
                var text = new StringBuilder();
                for (int taken = 0; taken < config.chunk() && groups.hasNext(); taken++) {
                    GroupText.append(text, groups.next());
                }
                statement.setInt(2, position);
                statement.setBytes(3, seal(location(origin, job, position), text.toString()));
                statement.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a file could not be put to wait", failed);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Part> next(ImportJob job) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select position, sealed from import_part where job_id = ? order by position limit 1")) {
            statement.setObject(1, job.id());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                var position = rows.getInt(1);
                var text = open(location(job.origin(), job.id(), position), rows.getBytes(2));
                return Optional.of(new Part(position, GroupText.groups(text)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a waiting file could not be read", failed);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(UUID job, int upTo) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("delete from import_part where job_id = ? and position <= ?")) {
            statement.setObject(1, job);
            statement.setInt(2, upTo);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("a waiting file could not be removed", failed);
        }
    }

    byte[] sealHeadings(UUID job, String origin, List<String> headings) {
        return seal(headings(origin, job), GroupText.headings(headings));
    }

    List<String> headings(ImportJob job) {
        return GroupText.headings(open(headings(job.origin(), job.id()), job.headingsSealed()));
    }

    private byte[] seal(FieldLocation place, String text) {
        var year = day.today().getYear() + privacy.retentionYears();
        return cipher.seal(place, year, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(FieldLocation place, byte[] sealed) {
        return new String(cipher.openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** The position is part of the place: chunks cannot change theirs. */
    private static FieldLocation location(String origin, UUID job, int position) {
        return new FieldLocation(origin, "import_part", "rows-" + position, job);
    }

    private static FieldLocation headings(String origin, UUID job) {
        return new FieldLocation(origin, "import_job", "headings", job);
    }
}
