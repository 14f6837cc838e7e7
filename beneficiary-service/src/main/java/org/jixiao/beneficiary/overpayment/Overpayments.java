package org.jixiao.beneficiary.overpayment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.delivery.PaidOut;
import org.jixiao.beneficiary.enrolment.ExitReason;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.money.Money;
import org.jixiao.common.page.PageQuery;

/** What counts as paid too much follows from the ledgers alone, at any two instants: nobody keeps a list of it. */
@ApplicationScoped
class Overpayments {

    /**
     * Deliveries from the day of an exit on, until the same one is on the register again; each once, by the exit that
     * came last. Asks for region, unit, series, asOf and knownAt.
     */
    static final String WITH_OVERPAID = """
            with exits as (
                select * from enrolment_event where %1$s and kind = 'exited' and effective_on <= :asOf
                    and (:series = '' or cast(series_id as text) = :series)),
            paid as (
                select * from delivery where %1$s and %2$s),
            overpaid as (
                select distinct on (d.id) d.id, d.programme_id, x.enrolment_id, d.household_id, d.member_id,
                    d.delivered_on, x.effective_on, x.exit_reason, d.amount, d.row_hash, x.row_hash exit_hash,
                    d.region_code, d.unit_code, d.township_code
                from exits x
                join programme p on p.series_id = x.series_id
                join paid d on d.programme_id = p.id and d.household_id = x.household_id
                    and d.member_id is not distinct from x.member_id and d.delivered_on >= x.effective_on
                where not exists (
                    select from enrolment_event n
                    where n.series_id = x.series_id and n.household_id = x.household_id
                        and n.member_id is not distinct from x.member_id and n.kind = 'enrolled'
                        and n.enrolment_id <> x.enrolment_id and n.recorded_at <= :knownAt
                        and n.effective_on between x.effective_on and d.delivered_on)
                order by d.id, x.effective_on desc),
            recovered as (
                select delivery_id, amount, row_hash from recovery where %1$s and recovered_on <= :asOf)
            """.formatted(
                    FactRows.SUBJECT.replace("region_code = :region", "(:region = '' or region_code = :region)"),
                    PaidOut.CONDITION);

    private static final String PAGE = WITH_OVERPAID + """
            select o.id, o.programme_id, o.enrolment_id, o.household_id, o.member_id, o.delivered_on, o.effective_on,
                o.exit_reason, o.amount, coalesce((select sum(r.amount) from recovered r where r.delivery_id = o.id), 0),
                o.region_code, o.unit_code
            from overpaid o where o.id > :after and (:delivery = '' or cast(o.id as text) = :delivery)
            order by o.id limit :fetch""";

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);

    private final ScopedRows rows;

    Overpayments(ScopedRows rows) {
        this.rows = rows;
    }

    /** @param region may be empty for all of the caller's, as unit and series */
    List<OverpaymentView> page(String region, String unit, String series, UnitScope scope, PageQuery query) {
        return rows.list(PAGE, parameters(region, unit, series, query.afterId(), "", query.fetch()), scope).stream()
                .map(Overpayments::view)
                .toList();
    }

    /** Where the delivery belongs, and what is outstanding of it. */
    record Owed(String region, String unit, OverpaymentView overpayment) {}

    Optional<Owed> of(UUID delivery, UnitScope scope) {
        return rows.list(PAGE, parameters("", "", "", new UUID(0, 0), delivery.toString(), 1), scope).stream()
                .findFirst()
                .map(row -> new Owed(row.get(10, String.class), row.get(11, String.class), view(row)));
    }

    private static Map<String, Object> parameters(
            String region, String unit, String series, UUID after, String delivery, int fetch) {
        var parameters = new HashMap<String, Object>();
        parameters.put("region", region);
        parameters.put("unit", unit);
        parameters.put("series", series);
        parameters.put("asOf", LAST_DAY);
        parameters.put("knownAt", org.jixiao.beneficiary.condition.AsRegistered.ALWAYS);
        parameters.put("after", after);
        parameters.put("delivery", delivery);
        parameters.put("fetch", fetch);
        return parameters;
    }

    private static OverpaymentView view(Tuple row) {
        var amount = new Money(row.get(8, BigDecimal.class));
        var recovered = new Money(row.get(9, BigDecimal.class));
        return new OverpaymentView(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, UUID.class),
                date(row.get(5)),
                date(row.get(6)),
                Code.parse(ExitReason.class, row.get(7, String.class)),
                amount,
                recovered,
                amount.minus(recovered));
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
