package org.jixiao.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.beneficiary.programme.Beneficiary;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.identity.Caller;

/** Who is on the register of a programme on a day, by what is recorded now. */
@ApplicationScoped
public class Register {

    /** The last event that changes something stands, but an exit stays whatever is recorded after it. */
    static final String STANDING = """
            standing as (
                select distinct on (enrolment_id) * from known where kind <> 'continued'
                order by enrolment_id, kind = 'exited' desc, effective_on desc, recorded_at desc)
            """;

    private static final String ON_DAY = "with known as (select * from enrolment_event where {scope}"
            + " and series_id = :series and effective_on <= :day), " + STANDING
            + "select household_id, member_id, kind from standing";

    private final ScopedRows rows;
    private final Caller caller;

    Register(ScopedRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /**
     * @param enrolled who is on the register
     * @param barred   who was taken off it, for a while or for good, by a person
     */
    public record Standing(Set<Beneficiary.Key> enrolled, Set<Beneficiary.Key> barred) {

        /** Nobody gets what a person has stopped, whether or not the programme needs a register. */
        public boolean admits(Programme programme, Beneficiary.Key key) {
            return programme.isEnrolmentRequired() ? enrolled.contains(key) : !barred.contains(key);
        }
    }

    public Standing of(Programme programme, LocalDate day) {
        var standing = new Standing(new HashSet<>(), new HashSet<>());
        rows.each(ON_DAY, Map.of("series", programme.seriesId(), "day", day), caller.scope(), row -> {
            var key = new Beneficiary.Key(row.get(0, UUID.class), row.get(1, UUID.class));
            var off = Set.of("paused", "exited").contains(row.get(2, String.class));
            (off ? standing.barred() : standing.enrolled()).add(key);
        });
        // who left and came again is on it
        standing.barred().removeAll(standing.enrolled());
        return standing;
    }
}
