package org.jixiao.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.Statements;

/** The appended side of the register: each step with its opinion, and each event with its hash. */
@ApplicationScoped
class EnrolmentHistory {

    private final Statements statements;
    private final ScopedRows rows;
    private final Caller caller;

    EnrolmentHistory(Statements statements, ScopedRows rows, Caller caller) {
        this.statements = statements;
        this.rows = rows;
        this.caller = caller;
    }

    void step(Enrolment enrolment, String step, LocalDate on, String opinion, Instant at) {
        statements.change(
                """
                insert into enrolment_step (id, enrolment_id, region_code, unit_code, step, on_day, opinion, actor,
                    actor_name, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                UuidV7.next(),
                enrolment.id(),
                enrolment.regionCode(),
                enrolment.unitCode(),
                step,
                on,
                opinion,
                caller.subject(),
                caller.name(),
                at);
    }

    /** @param exitReason null for all but an exit */
    void event(Enrolment enrolment, String kind, ExitReason exitReason, LocalDate effectiveOn, Instant at) {
        var id = UuidV7.next();
        var content = new TreeMap<String, Object>();
        content.put("id", id);
        content.put("enrolment", enrolment.id());
        content.put("unit", enrolment.unitCode());
        content.put("series", enrolment.seriesId());
        content.put("household", enrolment.householdId());
        if (enrolment.memberId() != null) {
            content.put("member", enrolment.memberId());
        }
        content.put("township", enrolment.townshipCode());
        content.put("persons", enrolment.persons());
        content.put("kind", kind);
        if (exitReason != null) {
            content.put("exitReason", exitReason.code());
        }
        content.put("effectiveOn", effectiveOn);
        statements.change(
                """
                insert into enrolment_event (id, enrolment_id, region_code, unit_code, series_id, household_id,
                    member_id, township_code, persons, kind, exit_reason, effective_on, recorded_at, recorded_by,
                    row_hash) values (?, ?, ?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                enrolment.id(),
                enrolment.regionCode(),
                enrolment.unitCode(),
                enrolment.seriesId(),
                enrolment.householdId(),
                enrolment.memberId() == null ? null : enrolment.memberId().toString(),
                enrolment.townshipCode(),
                enrolment.persons(),
                kind,
                exitReason == null ? null : exitReason.code(),
                effectiveOn,
                at,
                caller.subject(),
                Digest.ofRow(content));
    }

    List<EnrolmentStep> steps(UUID enrolment) {
        return rows.list("""
                select step, on_day, opinion, actor_name, recorded_at from enrolment_step
                where {scope} and enrolment_id = :enrolment order by id""", Map.of("enrolment", enrolment)).stream()
                .map(row -> new EnrolmentStep(
                        row.get(0, String.class),
                        date(row.get(1)),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Instant.class)))
                .toList();
    }

    List<EnrolmentView.LapseView> lapses(UUID enrolment) {
        return rows.list("""
                select reason, array_to_string(conditions, ','), proposed_on from enrolment_lapse
                where {scope} and enrolment_id = :enrolment and re_check_id is null order by id""", Map.of("enrolment", enrolment)).stream()
                .map(row -> new EnrolmentView.LapseView(
                        Code.parse(LapseReason.class, row.get(0, String.class)),
                        Stream.of(row.get(1, String.class).split(","))
                                .filter(code -> !code.isEmpty())
                                .toList(),
                        date(row.get(2))))
                .toList();
    }

    /** What the job noticed is answered by the decision that came after it. */
    void answerLapses(UUID enrolment, UUID reCheck) {
        statements.change(
                "update enrolment_lapse set re_check_id = ? where enrolment_id = ? and re_check_id is null",
                reCheck,
                enrolment);
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
