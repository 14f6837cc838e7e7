package org.jixiao.evaluation.rectification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.action.Action;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** One problem and what became of it (整改): notice, feedback by two persons of the unit, closing by finance. */
@Entity
public class Rectification {

    private static final Text OWN = new Text("反馈人不能审核自己的反馈", "Nobody approves their own feedback");
    private static final Text CLOSER = new Text("参与反馈的人不能销号或重新发起", "Who gave the feedback does not close it");

    enum Status {
        ISSUED,
        ANSWERED,
        CONFIRMED,
        CLOSED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private String problem;
    private String title;
    private String requirement;
    private LocalDate deadline;
    private String documentNo;
    private UUID project;
    private UUID alertId;
    private UUID earlierId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String feedback;
    private String feedbackNo;
    private String files;
    private String returnReason;
    private String conclusion;
    private int reopened;
    private String issuedBy;
    private String answeredBy;
    private String confirmedBy;
    private String closedBy;
    private Instant issuedAt;
    private Instant closedAt;

    protected Rectification() {
        // for Hibernate
    }

    /** @param earlier the same problem of the year before, or null */
    static Rectification issued(UUID id, GiveNotice notice, UUID earlier, String by, Instant at) {
        var rectification = new Rectification();
        rectification.id = id;
        rectification.regionCode = notice.region();
        rectification.unitCode = notice.unit();
        rectification.fiscalYear = notice.fiscalYear();
        rectification.problem = notice.problem();
        rectification.title = notice.title();
        rectification.requirement = notice.requirement();
        rectification.deadline = notice.deadline();
        rectification.documentNo = notice.documentNo();
        rectification.project = notice.project();
        rectification.alertId = notice.alert();
        rectification.earlierId = earlier;
        rectification.status = Status.ISSUED;
        rectification.issuedBy = by;
        rectification.issuedAt = at;
        return rectification;
    }

    void answer(GiveFeedback given, String by) {
        requireIssued();
        status = Status.ANSWERED;
        feedback = given.feedback();
        feedbackNo = given.documentNo();
        files = given.files() == null ? null : String.join(",", given.files());
        returnReason = null;
        answeredBy = by;
        confirmedBy = null;
    }

    void confirm(String by) {
        requireAnswered(by);
        status = Status.CONFIRMED;
        confirmedBy = by;
    }

    void returnTo(String by, String reason) {
        requireAnswered(by);
        status = Status.ISSUED;
        returnReason = reason;
    }

    void reopen(String by, String reason) {
        requireConfirmed(by);
        status = Status.ISSUED;
        returnReason = reason;
        reopened++;
    }

    /** 销号. */
    void close(String by, String why, Instant at) {
        requireConfirmed(by);
        status = Status.CLOSED;
        conclusion = why;
        closedBy = by;
        closedAt = at;
    }

    void requireIssued() {
        require(Status.ISSUED);
    }

    void requireAnswered(String by) {
        require(Status.ANSWERED);
        SecondPerson.require(by, OWN, answeredBy);
    }

    void requireConfirmed(String by) {
        require(Status.CONFIRMED);
        SecondPerson.require(by, CLOSER, answeredBy, confirmedBy);
    }

    private void require(Status wanted) {
        if (status != wanted) {
            throw Refusal.of(
                    RectificationProblem.NOT_WAITING,
                    "整改当前状态不能这样办理",
                    "The rectification is in another state",
                    Map.of("status", statusName()));
        }
    }

    private String statusName() {
        return status.name().toLowerCase(Locale.ROOT);
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

    /**
     * @param listed  the year that it is listed under; null when it stands alone
     * @param actions null in a list
     */
    RectificationView view(Integer listed, List<Action> actions) {
        return new RectificationView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                listed != null && fiscalYear < listed,
                problem,
                title,
                requirement,
                deadline,
                documentNo,
                project,
                alertId,
                earlierId != null,
                earlierId,
                statusName(),
                feedback,
                feedbackNo,
                files == null || files.isEmpty() ? List.of() : List.of(files.split(",")),
                returnReason,
                conclusion,
                reopened,
                version,
                actions);
    }
}
