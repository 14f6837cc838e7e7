package org.jixiao.beneficiary.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;

@ApplicationScoped
class NoticeService implements PanacheRepositoryBase<Notice, UUID> {

    private final ProgrammeRepository programmes;
    private final Candidates candidates;
    private final NoticeComposer composer;
    private final NoticeFiles files;
    private final WorkingDays calendar;
    private final Statements statements;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    NoticeService(
            ProgrammeRepository programmes,
            Candidates candidates,
            NoticeComposer composer,
            NoticeFiles files,
            WorkingDays calendar,
            Statements statements,
            AccessLog log,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.programmes = programmes;
        this.candidates = candidates;
        this.composer = composer;
        this.files = files;
        this.calendar = calendar;
        this.statements = statements;
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    /** Freezes the list: whoever is approved afterwards comes on the next notice. */
    @Transactional
    NoticeView draft(DraftNotice request) {
        var programme = programmes.require(request.programme(), caller.scope());
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) locked")
                .setParameter(1, "notice " + programme.id())
                .getSingleResult();
        var waiting = candidates.waiting(programme);
        if (waiting.isEmpty()) {
            throw Refusal.of(NoticeProblem.NO_CANDIDATES, "该补助项目没有待公示的对象", "Nobody waits to be made public");
        }
        var notice = Notice.drafted(UuidV7.next(), programme, request.title(), caller.subject());
        notice.freeze(waiting.size(), files.seal(notice, composer.compose(programme, request.title(), waiting)));
        persist(notice);
        flush();
        for (var one : waiting) {
            statements.change(
                    "insert into notice_entry (notice_id, enrolment_id, region_code, unit_code) values (?, ?, ?, ?)",
                    notice.id(),
                    one.enrolment(),
                    notice.regionCode(),
                    notice.unitCode());
        }
        return entered(notice, "notice-drafted", Map.of("candidates", waiting.size()));
    }

    @Transactional
    NoticeView publish(UUID id, String ifMatch, PublishNotice request) {
        var notice = onVersion(id, ifMatch);
        if (request.startsOn().isBefore(day.today())) {
            throw Refusal.invalid(
                    "/startsOn", "FutureOrPresent", "公示不能从过去的日期开始", "A notice does not begin in the past");
        }
        if (candidates.gone(id) > 0) {
            throw Refusal.of(
                    NoticeProblem.CANDIDATES_CHANGED,
                    "公示中有对象已被退回，请退回本公示后重新拟定",
                    "Somebody on it was returned; return the notice and draw it up anew");
        }
        var record = records.open(notice.regionCode(), notice.unitCode());
        notice.publish(
                caller.subject(), request.startsOn(), calendar.last(request.startsOn(), notice.days()), record.at());
        flush();
        var documents = files.publish(notice);
        var digests = new HashMap<String, String>();
        documents.forEach(document -> digests.put(document.format(), document.digest()));
        record.enter(new AuditEntry("notice-published", "notice", id, Map.of("documents", digests)));
        return NoticeView.of(notice, documents);
    }

    @Transactional
    NoticeView sendBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var notice = onVersion(id, ifMatch);
        notice.sendBack(caller.subject(), request.reason());
        return entered(notice, "notice-returned", Map.of("reason", request.reason()));
    }

    @Transactional
    NoticeView get(UUID id) {
        return view(require(id));
    }

    @Transactional
    List<NoticeView> page(String region, String unit, String programme, PageQuery query) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", region);
        parameters.put("unit", unit);
        parameters.put("programme", programme);
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit)"
                                + " and (:programme = '' or cast(programmeId as string) = :programme) and "
                                + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    /** What is or will be made public; of a draft too, for whoever decides on it. */
    @Transactional
    NoticeDocument document(UUID id) {
        var notice = require(id);
        log.record(new AccessLog.Target(notice.regionCode(), notice.unitCode(), null, null), Reading.NOTICE);
        return notice.isPublished()
                ? files.open(notice).running(notice.startsOn(), notice.endsOn())
                : files.open(notice);
    }

    @Transactional
    NoticeFiles.File file(UUID id, NoticeFormat format) {
        var notice = require(id);
        if (!notice.isPublished()) {
            throw NoticeFiles.notPublished();
        }
        log.record(new AccessLog.Target(notice.regionCode(), notice.unitCode(), null, null), Reading.NOTICE);
        return files.read(notice, format);
    }

    Notice require(UUID id) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    private Notice onVersion(UUID id, String ifMatch) {
        var notice = require(id);
        EntityTags.require(ifMatch, notice.version());
        return notice;
    }

    private NoticeView entered(Notice notice, String act, Map<String, ?> content) {
        flush();
        records.open(notice.regionCode(), notice.unitCode()).enter(new AuditEntry(act, "notice", notice.id(), content));
        return view(notice);
    }

    private NoticeView view(Notice notice) {
        return NoticeView.of(notice, files.of(notice.id()));
    }
}
