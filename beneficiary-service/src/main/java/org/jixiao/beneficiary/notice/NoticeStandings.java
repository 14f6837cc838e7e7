package org.jixiao.beneficiary.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.beneficiary.enrolment.NoticePeriod;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.time.BusinessDay;

/** Where a candidate stands: by the newest notice since its approval, and by every objection to that notice. */
@ApplicationScoped
class NoticeStandings implements NoticePeriod {

    private static final String NEWEST = """
            select n.ends_on >= :today running,
                exists (select from notice_objection o where o.notice_id = n.id and not exists (
                    select from notice_answer a where a.objection_id = o.id)) open,
                exists (select from notice_objection o join notice_answer a on a.objection_id = o.id
                    where o.notice_id = n.id and o.enrolment_id = e.id and a.upheld) upheld
            from (select * from enrolment where {scope} and id = :enrolment) e
            join notice_entry x on x.enrolment_id = e.id
            join notice n on n.id = x.notice_id and n.status = 'published' and n.published_at > %s
            order by n.id desc""".formatted(Candidates.APPROVED_AT);

    private final ScopedRows rows;
    private final BusinessDay day;

    NoticeStandings(ScopedRows rows, BusinessDay day) {
        this.rows = rows;
        this.day = day;
    }

    @Override
    public Optional<Standing> of(UUID enrolment) {
        return rows.list(NEWEST, Map.of("enrolment", enrolment, "today", day.today())).stream()
                .findFirst()
                .map(row -> {
                    if (row.get(0, Boolean.class)) {
                        return Standing.RUNNING;
                    }
                    if (row.get(1, Boolean.class)) {
                        return Standing.OBJECTION_OPEN;
                    }
                    return row.get(2, Boolean.class) ? Standing.OBJECTION_UPHELD : Standing.PASSED;
                });
    }
}
