package org.jixiao.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.PrivacyConfig;
import org.jixiao.common.time.BusinessDay;

/** Uploaded files, sealed like any other personal data while they wait. */
@ApplicationScoped
class ImportFiles {

    private final FieldEncryption cipher;
    private final PrivacyConfig privacy;
    private final BusinessDay day;

    ImportFiles(FieldEncryption cipher, PrivacyConfig privacy, BusinessDay day) {
        this.cipher = cipher;
        this.privacy = privacy;
        this.day = day;
    }

    byte[] seal(UUID job, String origin, String text) {
        var year = day.today().getYear() + privacy.retentionYears();
        return cipher.seal(location(job, origin), year, text);
    }

    Table table(ImportJob job) {
        return Table.of(cipher.open(
                location(job.id(), FieldLocation.origin(job.regionCode(), job.unitCode())), job.fileSealed()));
    }

    private static FieldLocation location(UUID job, String origin) {
        return new FieldLocation(origin, "import_job", "file", job);
    }
}
