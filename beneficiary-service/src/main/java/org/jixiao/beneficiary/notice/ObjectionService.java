package org.jixiao.beneficiary.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.workflow.SecondPerson;

/** Objections are appended and answered by a further row; who objected is not kept. */
@ApplicationScoped
class ObjectionService {

    private static final Text OWN = new Text("不能答复自己登记的异议", "Nobody answers an objection that they recorded");

    private static final String COLUMNS = """
            select o.id, o.notice_id, o.enrolment_id, o.content_sealed, o.received_on, a.upheld, a.answer_sealed,
                a.answered_on, o.recorded_by
            from (select * from notice_objection where {scope} and %s) o
            left join notice_answer a on a.objection_id = o.id order by o.id limit :fetch""";

    private final NoticeService notices;
    private final NoticeFiles files;
    private final Statements statements;
    private final ScopedRows rows;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    ObjectionService(
            NoticeService notices,
            NoticeFiles files,
            Statements statements,
            ScopedRows rows,
            AccessLog log,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.notices = notices;
        this.files = files;
        this.statements = statements;
        this.rows = rows;
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    ObjectionView record(UUID noticeId, RecordObjection request) {
        requireCome(request.receivedOn(), "/receivedOn");
        var notice = notices.require(noticeId);
        notice.requirePublished();
        requireListed(noticeId, request.enrolment());
        var id = UuidV7.next();
        var record = records.open(notice.regionCode(), notice.unitCode());
        var content =
                new TreeMap<String, Object>(Map.of("id", id, "notice", noticeId, "receivedOn", request.receivedOn()));
        if (request.enrolment() != null) {
            content.put("enrolment", request.enrolment());
        }
        statements.change(
                """
                insert into notice_objection (id, region_code, unit_code, notice_id, programme_id, enrolment_id,
                    content_sealed, received_on, recorded_at, recorded_by, row_hash)
                values (?, ?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?)""",
                id,
                notice.regionCode(),
                notice.unitCode(),
                noticeId,
                notice.programmeId(),
                request.enrolment() == null ? null : request.enrolment().toString(),
                files.sealObjection(notice, id, "content", request.content()),
                request.receivedOn(),
                record.at(),
                caller.subject(),
                Digest.ofRow(content));
        record.enter(new AuditEntry(
                "notice-objection-recorded",
                "notice-objection",
                id,
                Map.of(
                        "notice",
                        noticeId.toString(),
                        "receivedOn",
                        request.receivedOn().toString())));
        return require(id);
    }

    @Transactional
    ObjectionView answer(UUID id, AnswerObjection request) {
        requireCome(request.answeredOn(), "/answeredOn");
        var objection = row(id);
        var notice = notices.require(objection.get(1, UUID.class));
        SecondPerson.require(caller.subject(), OWN, objection.get(8, String.class));
        var record = records.open(notice.regionCode(), notice.unitCode());
        // asked again under the head: of two answers at once the second finds the first
        if (row(id).get(5, Boolean.class) != null) {
            throw Refusal.of(NoticeProblem.ALREADY_ANSWERED, "该异议已答复", "It is answered already");
        }
        statements.change(
                """
                insert into notice_answer (objection_id, region_code, unit_code, upheld, answer_sealed, answered_on,
                    recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                notice.regionCode(),
                notice.unitCode(),
                request.upheld(),
                files.sealObjection(notice, id, "answer", request.answer()),
                request.answeredOn(),
                record.at(),
                caller.subject());
        record.enter(new AuditEntry(
                "notice-objection-answered", "notice-objection", id, Map.of("upheld", request.upheld())));
        return require(id);
    }

    @Transactional
    List<ObjectionView> page(UUID noticeId, PageQuery query) {
        var notice = notices.require(noticeId);
        log.record(new AccessLog.Target(notice.regionCode(), notice.unitCode(), null, null), Reading.NOTICE_OBJECTIONS);
        var parameters = new HashMap<String, Object>();
        parameters.put("notice", noticeId);
        parameters.put("after", query.afterId());
        parameters.put("fetch", query.fetch());
        return rows.list(COLUMNS.formatted("notice_id = :notice and id > :after"), parameters).stream()
                .map(row -> view(row, notice))
                .toList();
    }

    private void requireListed(UUID notice, UUID enrolment) {
        if (enrolment != null
                && rows.list(
                                "select 1 from notice_entry where {scope} and notice_id = :notice"
                                        + " and enrolment_id = :enrolment",
                                Map.of("notice", notice, "enrolment", enrolment))
                        .isEmpty()) {
            throw Refusal.of(NoticeProblem.NOT_ON_NOTICE, "该对象不在此公示中", "Not on this notice");
        }
    }

    private void requireCome(LocalDate on, String pointer) {
        if (on.isAfter(day.today())) {
            throw Refusal.invalid(pointer, "PastOrPresent", "日期尚未到来", "The day has not come");
        }
    }

    private ObjectionView require(UUID id) {
        var row = row(id);
        return view(row, notices.require(row.get(1, UUID.class)));
    }

    private Tuple row(UUID id) {
        return rows.require(COLUMNS.formatted("id = :id"), Map.of("id", id, "fetch", 1));
    }

    private ObjectionView view(Tuple row, Notice notice) {
        var id = row.get(0, UUID.class);
        var answer = row.get(6, byte[].class);
        return new ObjectionView(
                id,
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                files.openObjection(notice, id, "content", row.get(3, byte[].class)),
                date(row.get(4)),
                row.get(5, Boolean.class),
                answer == null ? null : files.openObjection(notice, id, "answer", answer),
                date(row.get(7)));
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
