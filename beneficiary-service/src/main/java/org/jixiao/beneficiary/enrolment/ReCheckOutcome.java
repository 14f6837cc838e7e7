package org.jixiao.beneficiary.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 年审或核查的结论：续、暂停、恢复、退出. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"continue", "pause", "resume", "exit"},
        description = "结论：续、暂停、恢复、退出")
public enum ReCheckOutcome {
    CONTINUE("continued", null, EnrolmentStatus.ENROLLED),
    PAUSE("paused", EnrolmentStatus.PAUSED, EnrolmentStatus.ENROLLED),
    RESUME("resumed", EnrolmentStatus.ENROLLED, EnrolmentStatus.PAUSED),
    EXIT("exited", EnrolmentStatus.EXITED, EnrolmentStatus.ENROLLED, EnrolmentStatus.PAUSED);

    private final String event;
    private final EnrolmentStatus next;
    private final EnrolmentStatus[] possibleIn;

    ReCheckOutcome(String event, EnrolmentStatus next, EnrolmentStatus... possibleIn) {
        this.event = event;
        this.next = next;
        this.possibleIn = possibleIn;
    }

    /** How the register records it. */
    String event() {
        return event;
    }

    /** Empty where nothing changes. */
    Optional<EnrolmentStatus> leadsTo() {
        return Optional.ofNullable(next);
    }

    EnrolmentStatus[] possibleIn() {
        return possibleIn.clone();
    }

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ReCheckOutcome of(String code) {
        return Code.parse(ReCheckOutcome.class, code);
    }
}
