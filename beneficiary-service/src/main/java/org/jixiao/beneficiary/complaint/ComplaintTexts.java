package org.jixiao.beneficiary.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.PrivacyConfig;
import org.jixiao.common.time.BusinessDay;

/** What people say and what was found name persons: both are sealed. */
@ApplicationScoped
class ComplaintTexts {

    private final FieldEncryption cipher;
    private final PrivacyConfig privacy;
    private final BusinessDay day;

    ComplaintTexts(FieldEncryption cipher, PrivacyConfig privacy, BusinessDay day) {
        this.cipher = cipher;
        this.privacy = privacy;
        this.day = day;
    }

    byte[] sealText(UUID id, ComplaintRegister.Place place, String text) {
        return cipher.seal(location(place.region(), place.unit(), "text", id), year(), text);
    }

    byte[] sealFinding(Complaint complaint, String finding) {
        return cipher.seal(
                location(complaint.regionCode(), complaint.unitCode(), "finding", complaint.id()), year(), finding);
    }

    ComplaintView opened(Complaint complaint) {
        var finding = complaint.findingSealed();
        return complaint.view(
                open(complaint, "text", complaint.textSealed()),
                finding == null ? null : open(complaint, "finding", finding));
    }

    private String open(Complaint complaint, String column, byte[] sealed) {
        return cipher.open(location(complaint.regionCode(), complaint.unitCode(), column, complaint.id()), sealed);
    }

    private int year() {
        return day.today().getYear() + privacy.retentionYears();
    }

    private static FieldLocation location(String region, String unit, String column, UUID id) {
        return new FieldLocation(FieldLocation.origin(region, unit), "complaint", column, id);
    }
}
