package org.jixiao.report.template;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** An edition of a template. A change is a new edition beside it: a report stays bound to the wording it was written in. */
@Entity
@Table(name = "template")
public class Template {

    public static final String NATIONAL = "CN";

    private static final Text OWN = new Text("不能审核自己提出的模板", "Nobody publishes what they proposed");

    private enum Status {
        PROPOSED,
        PUBLISHED,
        RETURNED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String code;
    private int edition;
    private String name;
    private String content;
    private String digest;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String returnReason;
    private Instant recordedAt;
    private String proposedBy;
    private String decidedBy;
    private Instant decidedAt;
    private LocalDate retiredFrom;
    private String retirementReason;
    private String retiredBy;

    protected Template() {
        // for Hibernate
    }

    /** @param edition counted from 1 */
    record Wording(String code, int edition, String name, String content) {}

    /** As it is shipped. */
    static Template published(UUID id, String regionCode, Wording wording, Instant at) {
        var template = of(id, regionCode, wording, at);
        template.status = Status.PUBLISHED;
        return template;
    }

    static Template proposed(UUID id, String regionCode, Wording wording, Instant at, String by) {
        var template = of(id, regionCode, wording, at);
        template.status = Status.PROPOSED;
        template.proposedBy = by;
        return template;
    }

    private static Template of(UUID id, String regionCode, Wording wording, Instant at) {
        var template = new Template();
        template.id = id;
        template.regionCode = regionCode;
        template.code = wording.code();
        template.edition = wording.edition();
        template.name = wording.name();
        template.content = wording.content();
        template.digest = digestOf(wording.content());
        template.recordedAt = at;
        return template;
    }

    static String digestOf(String content) {
        return Digest.text(Digest.sha256(content));
    }

    /** Changes nothing; refuses where {@link #publish} would. */
    void requireDecidableBy(String person) {
        if (status != Status.PROPOSED) {
            throw Refusal.of(TemplateProblem.NOT_PROPOSED, "这一版模板已有结论", "The edition is decided");
        }
        SecondPerson.require(person, OWN, proposedBy);
    }

    void publish(String by, Instant at) {
        decide(Status.PUBLISHED, by, at);
    }

    void giveBack(String by, Instant at, String reason) {
        decide(Status.RETURNED, by, at);
        returnReason = reason;
    }

    private void decide(Status outcome, String by, Instant at) {
        requireDecidableBy(by);
        status = outcome;
        decidedBy = by;
        decidedAt = at;
    }

    void retire(RetireTemplate retirement, String by) {
        requireRetirable();
        retiredFrom = retirement.from();
        retirementReason = retirement.reason();
        retiredBy = by;
    }

    /** Changes nothing. */
    void requireRetirable() {
        requirePublished();
        if (retiredFrom != null) {
            throw Refusal.of(
                    TemplateProblem.RETIRED, "这一版模板已定于 " + retiredFrom + " 停用", "The edition is retired already");
        }
    }

    /** What a report is begun with on this day. */
    void requireUsableOn(LocalDate day) {
        requirePublished();
        if (retiredFrom != null && !day.isBefore(retiredFrom)) {
            throw Refusal.of(
                    TemplateProblem.RETIRED,
                    "这一版模板自 " + retiredFrom + " 起停用，请改用新的一版",
                    "The edition is retired since " + retiredFrom);
        }
    }

    private void requirePublished() {
        if (status != Status.PUBLISHED) {
            throw Refusal.of(TemplateProblem.NOT_PUBLISHED, "这一版模板尚未发布或被退回，不能使用", "The edition is not published");
        }
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String regionCode() {
        return regionCode;
    }

    public String code() {
        return code;
    }

    public int edition() {
        return edition;
    }

    String name() {
        return name;
    }

    public String content() {
        return content;
    }

    public String digest() {
        return digest;
    }

    String status() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    String returnReason() {
        return returnReason;
    }

    LocalDate retiredFrom() {
        return retiredFrom;
    }
}
