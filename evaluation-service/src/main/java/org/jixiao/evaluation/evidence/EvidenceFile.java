package org.jixiao.evaluation.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jixiao.common.fact.Digest;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.files.FileKey;
import org.jixiao.files.FileType;
import org.jixiao.files.ReceivedFile;

/**
 * One file behind one indicator. It belongs to the indicator's lineage: what proves a value proves it under every baseline.
 */
@Entity
@Immutable
public class EvidenceFile {

    @Id
    private UUID id;

    private int fiscalYear;
    private String regionCode;
    private String unitCode;
    private UUID targetSetId;
    private UUID lineage;

    @Enumerated(EnumType.STRING)
    private EvidenceStage stage;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long octets;
    private String digest;
    private String handedInBy;
    private Instant recordedAt;
    private byte[] rowHash;

    protected EvidenceFile() {
        // for Hibernate
    }

    /** What the sender says of it. */
    record Said(EvidenceStage stage, EvidenceKind kind, String name) {}

    static EvidenceFile of(
            UUID id, TargetSet set, Indicator indicator, Said said, ReceivedFile received, HandedIn handedIn) {
        var file = new EvidenceFile();
        file.id = id;
        file.fiscalYear = set.fiscalYear();
        file.regionCode = set.regionCode();
        file.unitCode = set.unitCode();
        file.targetSetId = set.id();
        file.lineage = indicator.lineage();
        file.stage = said.stage();
        file.kind = said.kind();
        file.name = said.name();
        file.type = received.type();
        file.octets = received.octets();
        file.digest = received.digest();
        file.handedInBy = handedIn.by();
        file.recordedAt = handedIn.at();
        file.rowHash = Digest.ofRow(file.content());
        return file;
    }

    /** Who handed it in and when it was recorded. */
    record HandedIn(String by, Instant at) {}

    private Map<String, Object> content() {
        var content = new TreeMap<String, Object>();
        content.put("id", id);
        content.put("lineage", lineage);
        content.put("stage", stage.name());
        content.put("kind", kind.name());
        content.put("name", name);
        content.put("type", type.name());
        content.put("octets", octets);
        content.put("digest", digest);
        content.put("handedInBy", handedInBy);
        content.put("recordedAt", recordedAt);
        return content;
    }

    FileKey key() {
        return new FileKey(regionCode, unitCode, digest);
    }

    UUID id() {
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    String unitCode() {
        return unitCode;
    }

    UUID targetSetId() {
        return targetSetId;
    }

    UUID lineage() {
        return lineage;
    }

    EvidenceStage stage() {
        return stage;
    }

    EvidenceKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    FileType type() {
        return type;
    }

    long octets() {
        return octets;
    }

    String digest() {
        return digest;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
