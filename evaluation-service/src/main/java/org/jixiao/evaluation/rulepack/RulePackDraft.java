package org.jixiao.evaluation.rulepack;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** A region's rule pack before it is published. Its id stays the pack's when it is. */
@Entity
public class RulePackDraft {

    private static final Text OWN =
            new Text("起草或修改过规则集的人不能发布它", "Nobody publishes a rule pack that they drafted or changed");

    enum Status {
        DRAFT,
        PUBLISHED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String packId;
    private String packVersion;
    private String name;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String content;
    private String digest;
    private String hands;
    private String publishedBy;
    private Instant publishedAt;

    protected RulePackDraft() {
        // for Hibernate
    }

    static RulePackDraft of(UUID id, RulePackReader.Accepted accepted, String by) {
        var draft = new RulePackDraft();
        draft.id = id;
        draft.regionCode = accepted.pack().region();
        draft.status = Status.DRAFT;
        draft.hands = by;
        draft.take(accepted);
        return draft;
    }

    void rewrite(RulePackReader.Accepted accepted, String by) {
        requireDraft();
        if (!accepted.pack().region().equals(regionCode)) {
            throw Refusal.invalid(
                    "/content/region", "P11", "草案的区划不能改变", "A draft stays with the region that it was drafted for");
        }
        if (!hands().contains(by)) {
            hands = hands + " " + by;
        }
        take(accepted);
    }

    private void take(RulePackReader.Accepted accepted) {
        packId = accepted.pack().id();
        packVersion = accepted.pack().version();
        name = accepted.pack().name();
        content = accepted.canonicalJson();
        digest = accepted.digest();
    }

    /** Only when every worked example comes out as stated. */
    void publish(String by, Instant at) {
        requirePublishable(by);
        status = Status.PUBLISHED;
        publishedBy = by;
        publishedAt = at;
    }

    void requirePublishable(String by) {
        requireDraft();
        SecondPerson.require(by, OWN, hands());
    }

    void requireDraft() {
        if (status != Status.DRAFT) {
            throw Refusal.of(
                    RulePackProblem.PUBLISHED,
                    "规则集已发布，不能修改；请另拟新版本",
                    "A published rule pack is never changed; draft a new version",
                    Map.of("rulePack", id.toString()));
        }
    }

    RulePackReader.Accepted accepted() {
        return RulePackReader.parsed(content);
    }

    private List<String> hands() {
        return List.of(hands.split(" "));
    }

    boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String regionCode() {
        return regionCode;
    }

    String packId() {
        return packId;
    }

    String packVersion() {
        return packVersion;
    }

    String digest() {
        return digest;
    }

    String content() {
        return content;
    }
}
