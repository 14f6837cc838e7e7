package org.jixiao.beneficiary.clash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jixiao.common.scope.Statements;

/** Double benefits that nobody has found legitimate yet: neither a register nor money goes past them. */
@ApplicationScoped
public class UndecidedDoubles {

    /** SQL over a row {@code c} of clashes. */
    public static final String UNDECIDED =
            "c.kind = 'double-benefit' and (c.status = 'open' or c.status = 'decided' and c.decision <> 'legitimate')";

    private static final String STANDING_FROM = """
            select from (
                select e.region_code, e.unit_code, array_agg(m.identity_index) persons,
                    array_agg(cast(p.code as text)) codes, array_agg(array_to_string(p.excludes, ',')) excluded,
                    array_agg(cast(? as date)) days
                from enrolment e join programme p on p.id = e.programme_id
                join member m on m.household_id = e.household_id and m.present
                    and (e.member_id is null or m.id = e.member_id)
                where e.id = ? group by e.region_code, e.unit_code) a
            cross join lateral benefits_elsewhere(a.region_code, a.unit_code, a.persons, a.codes, a.excluded, a.days) b
            where b.standing and not exists (
                select from clash c where c.enrolment_id = ? and c.kind = 'double-benefit' and c.decision = 'legitimate'
                  and c.status = 'decided')""";

    private final Statements statements;

    UndecidedDoubles(Statements statements) {
        this.statements = statements;
    }

    /**
     * Also what has ended since and is told no more, if it had not ended by the first day: it was paid together for so long.
     *
     * @param from first day of what is confirmed, which the finder cannot know before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean of(UUID enrolment, LocalDate from) {
        return statements.exists("select from clash c where c.enrolment_id = ? and " + UNDECIDED, enrolment)
                || statements.exists(STANDING_FROM, from, enrolment, enrolment);
    }
}
