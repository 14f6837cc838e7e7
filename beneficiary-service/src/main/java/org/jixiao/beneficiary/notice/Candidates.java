package org.jixiao.beneficiary.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.beneficiary.query.ScopedRows;

/** Who has passed the district's examination and waits to be made public. */
@ApplicationScoped
class Candidates {

    /** A notice counts for the application that it made public, not for one that was returned and approved anew. */
    static final String APPROVED_AT = "(select max(s.recorded_at) from enrolment_step s"
            + " where s.enrolment_id = e.id and s.step = 'approval')";

    private static final String WAITING = """
            select e.id, e.household_id, e.member_id, e.township_code, e.persons, h.village,
                array_to_string(h.categories, ',')
            from (select * from enrolment where {scope} and programme_id = :programme and status = 'approved') e
            join household h on h.id = e.household_id
            where not exists (
                select from notice_entry x join notice n on n.id = x.notice_id
                where x.enrolment_id = e.id and (n.status = 'draft' or n.published_at > %s))
            order by e.township_code, h.number, e.id""".formatted(APPROVED_AT);

    private static final String GONE = """
            select count(*) from notice_entry x where {scope} and notice_id = :notice and not exists (
                select from enrolment e where e.id = x.enrolment_id and e.status = 'approved')""";

    private final ScopedRows rows;

    Candidates(ScopedRows rows) {
        this.rows = rows;
    }

    record Candidate(
            UUID enrolment,
            UUID household,
            UUID member,
            String township,
            int persons,
            String village,
            List<HouseholdCategory> categories) {}

    List<Candidate> waiting(Programme programme) {
        return rows.list(WAITING, Map.of("programme", programme.id())).stream()
                .map(row -> new Candidate(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, UUID.class),
                        row.get(3, String.class),
                        row.get(4, Integer.class),
                        row.get(5, String.class),
                        Stream.of(row.get(6, String.class).split(","))
                                .map(HouseholdCategory::of)
                                .toList()))
                .toList();
    }

    /** How many of a notice are no candidates any more. */
    long gone(UUID notice) {
        return rows.list(GONE, Map.of("notice", notice))
                .get(0)
                .get(0, Number.class)
                .longValue();
    }
}
