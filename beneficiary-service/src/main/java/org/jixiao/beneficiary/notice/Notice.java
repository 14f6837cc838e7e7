package org.jixiao.beneficiary.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** 公示: drawn up by one person, published by another; the list is frozen when it is drawn up. */
@Entity
public class Notice {

    private static final Text OWN = new Text("不能发布或退回自己拟定的公示", "Nobody publishes what they drew up");
    private static final String DRAFT = "draft";

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private UUID programmeId;
    private String title;
    private String status;
    private int days;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int candidates;
    private byte[] contentSealed;
    private String enteredBy;
    private String decidedBy;
    private Instant publishedAt;
    private String returnReason;

    protected Notice() {
        // for Hibernate
    }

    static Notice drafted(UUID id, Programme programme, String title, String by) {
        var notice = new Notice();
        notice.id = id;
        notice.regionCode = programme.regionCode();
        notice.unitCode = programme.unitCode();
        notice.programmeId = programme.id();
        notice.title = title;
        notice.status = DRAFT;
        notice.days = programme.noticeDays();
        notice.enteredBy = by;
        return notice;
    }

    void freeze(int listed, byte[] sealed) {
        candidates = listed;
        contentSealed = sealed;
    }

    void publish(String by, LocalDate from, LocalDate until, Instant at) {
        decide(by, "published");
        startsOn = from;
        endsOn = until;
        publishedAt = at;
    }

    void sendBack(String by, String reason) {
        decide(by, "returned");
        returnReason = reason;
    }

    private void decide(String by, String decision) {
        require(DRAFT);
        SecondPerson.require(by, OWN, enteredBy);
        status = decision;
        decidedBy = by;
    }

    void requirePublished() {
        require("published");
    }

    private void require(String expected) {
        if (!status.equals(expected)) {
            throw Refusal.of(
                    NoticeProblem.WRONG_STATE,
                    "当前状态为 " + status + "，此操作只适用于 " + expected,
                    "The notice is " + status + "; this needs " + expected,
                    Map.of("status", status));
        }
    }

    boolean isPublished() {
        return publishedAt != null;
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

    String unitCode() {
        return unitCode;
    }

    UUID programmeId() {
        return programmeId;
    }

    String title() {
        return title;
    }

    String status() {
        return status;
    }

    int days() {
        return days;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int candidates() {
        return candidates;
    }

    byte[] contentSealed() {
        return contentSealed;
    }

    String returnReason() {
        return returnReason;
    }
}
