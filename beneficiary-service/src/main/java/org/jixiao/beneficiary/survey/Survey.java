package org.jixiao.beneficiary.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.common.money.Rate;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** A survey: drawn, answered, closed, and published by somebody who had no hand in it. */
@Entity
public class Survey {

    /** Below this a share says little, however it is computed. */
    private static final int SMALL = 30;

    private static final Text OWN =
            new Text("不能发布自己抽样、发码或截止的调查", "Nobody publishes what they drew, handed out or closed");

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID programmeId;
    private UUID projectId;
    private String name;
    private String status;
    private int frameSize;
    private String frameDigest;
    private LocalDate frameAsOf;
    private Instant frameKnownAt;
    private String seed;
    private int sample;
    private String[] hands;
    private LocalDate publishedOn;
    private String publishedBy;

    protected Survey() {
        // for Hibernate
    }

    static Survey drawn(UUID id, Programme programme, DrawSurvey request, Draw draw, String by) {
        var survey = new Survey();
        survey.id = id;
        survey.regionCode = programme.regionCode();
        survey.unitCode = programme.unitCode();
        survey.fiscalYear = programme.fiscalYear();
        survey.programmeId = programme.id();
        survey.projectId = programme.projectId();
        survey.name = request.name();
        survey.status = SurveyStatus.DRAWN.code();
        survey.frameSize = draw.frame().frame().size();
        survey.frameDigest = draw.frame().frameDigest();
        survey.frameAsOf = draw.asOf();
        survey.frameKnownAt = draw.knownAt();
        survey.seed = draw.seed();
        survey.sample = draw.sample().size();
        survey.hands = new String[] {by};
        return survey;
    }

    /** The codes leave the house once; from then on answers come in. */
    void handOut(String by) {
        move(by, SurveyStatus.DRAWN, SurveyStatus.OPEN);
    }

    void close(String by) {
        move(by, SurveyStatus.OPEN, SurveyStatus.CLOSED);
    }

    void publish(String by, LocalDate on) {
        require(SurveyStatus.CLOSED);
        SecondPerson.require(by, OWN, Arrays.asList(hands));
        status = SurveyStatus.PUBLISHED.code();
        publishedBy = by;
        publishedOn = on;
    }

    void require(SurveyStatus expected) {
        if (status() != expected) {
            throw Refusal.of(
                    SurveyProblem.WRONG_STATE,
                    "当前状态为 " + status + "，此操作只适用于 " + expected.code(),
                    "The survey is " + status + "; this needs " + expected.code(),
                    Map.of("status", status));
        }
    }

    private void move(String by, SurveyStatus from, SurveyStatus to) {
        require(from);
        status = to.code();
        hands = Stream.concat(Stream.of(hands), Stream.of(by)).distinct().toArray(String[]::new);
    }

    /** No result before the survey is closed: whoever could see it grow could stop where it pleases. */
    SurveyView view(int responses, int satisfied) {
        var ended = status() == SurveyStatus.CLOSED || status() == SurveyStatus.PUBLISHED;
        var counted = ended && responses > 0;
        var interval = counted ? Wilson.interval(satisfied, responses) : null;
        return new SurveyView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                programmeId,
                name,
                status(),
                frameSize,
                frameDigest,
                frameAsOf,
                frameKnownAt,
                seed,
                sample,
                responses,
                ended ? satisfied : 0,
                rate(responses, sample),
                counted ? rate(satisfied, responses) : null,
                counted ? interval.low() : null,
                counted ? interval.high() : null,
                responses < SMALL,
                publishedOn,
                version);
    }

    private static Rate rate(int part, int whole) {
        return Rate.of(java.math.BigDecimal.valueOf(part), java.math.BigDecimal.valueOf(whole))
                .orElse(null);
    }

    SurveyStatus status() {
        return Code.parse(SurveyStatus.class, status);
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

    int fiscalYear() {
        return fiscalYear;
    }

    UUID programmeId() {
        return programmeId;
    }

    UUID projectId() {
        return projectId;
    }
}
