package org.jixiao.beneficiary.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.Role;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    /**
     * Of the household or of one of its persons, also where that person was registered before, in another household of
     * the unit (who has left takes along what they have): on the register or on the way to it at or after a day. Who is paused may come back, and so counts.
     */
    private static final String RIVALS = """
            with persons as (
                select same.id from member m join member same on same.region_code = m.region_code
                    and same.unit_code = m.unit_code and same.identity_index = m.identity_index
                where m.household_id = :household and m.present and (:member = '' or cast(m.id as text) = :member))
            select distinct p.name from (select * from enrolment where {scope} and series_id <> :series) e
            join programme p on p.id = e.programme_id
            where (e.member_id in (select id from persons)
                or e.household_id = :household and e.member_id is null)
              and exclude_one_another(cast(:code as text), string_to_array(:excludes, ','), p.code, p.excludes)
              and enrolled_after(e.id, e.status, cast(:day as date))
            order by p.name""";

    private final ScopedRows rows;
    private final Caller caller;

    EnrolmentRepository(ScopedRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /** Who examines in some townships sees those alone; what lies outside is a 404. */
    Enrolment require(UUID id) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .filter(this::isInTownship)
                .orElseThrow(Refusal::notFound);
    }

    private boolean isInTownship(Enrolment enrolment) {
        return !isTownshipAlone() || caller.scope().townships().contains(enrolment.townshipCode());
    }

    List<Enrolment> page(EnrolmentFilter filter, PageQuery query) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", filter.region());
        parameters.put("unit", filter.unit());
        parameters.put("programme", filter.programme());
        parameters.put("status", filter.status());
        parameters.put("township", filter.township());
        parameters.put("everywhere", !isTownshipAlone());
        var townships = caller.scope().townships();
        parameters.put("townships", townships.isEmpty() ? List.of("") : List.copyOf(townships));
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit)"
                                + " and (:programme = '' or cast(programmeId as string) = :programme)"
                                + " and (:status = '' or status = :status)"
                                + " and (:township = '' or townshipCode = :township)"
                                + " and (:everywhere = true or townshipCode in (:townships)) and "
                                + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    private boolean isTownshipAlone() {
        return caller.is(Role.TOWNSHIP)
                && !caller.is(Role.CLERK)
                && !caller.is(Role.APPROVER)
                && !caller.is(Role.AUDITOR);
    }

    /** One at a time for a household, or two applications at once would both find it in no other programme. */
    void lockHousehold(UUID household) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) locked")
                .setParameter(1, "enrolment " + household)
                .getSingleResult();
    }

    boolean isLive(UUID series, Apply request) {
        return count(
                        "seriesId = ?1 and householdId = ?2 and coalesce(cast(memberId as string), '') = ?3"
                                + " and status <> 'exited'",
                        series,
                        request.household(),
                        text(request.member()))
                > 0;
    }

    /**
     * Names of programmes that exclude this one, or that it excludes, in which the same household or person is.
     *
     * @param day from which on this one is to be had
     */
    List<String> rivals(Programme programme, UUID household, UUID member, LocalDate day) {
        var parameters = new HashMap<String, Object>();
        parameters.put("household", household);
        parameters.put("member", text(member));
        parameters.put("series", programme.seriesId());
        parameters.put("code", programme.code());
        parameters.put("day", day);
        parameters.put("excludes", String.join(",", programme.enrolment().excludes()));
        return rows.list(RIVALS, parameters).stream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }
}
