package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.beneficiary.condition.AsRegistered;
import org.jixiao.beneficiary.programme.Beneficiary;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.beneficiary.programme.Served;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.beneficiary.query.ScopedRows;

/** Who got something under a programme: confirmed deliveries that were not voided, at two instants. */
@ApplicationScoped
class ServedBeneficiaries implements Served {

    private static final String LIVE = "select household_id, member_id, row_hash from delivery where "
            + FactRows.SUBJECT + " and fiscal_year = :year and programme_id = cast(:programme as uuid)"
            + " and (:township = '' or township_code = :township) and " + DeliveryLedger.LIVE;

    private final ScopedRows rows;

    ServedBeneficiaries(ScopedRows rows) {
        this.rows = rows;
    }

    /** @param rowHashes of the deliveries behind it */
    record Deliveries(Set<Beneficiary.Key> keys, List<byte[]> rowHashes) {}

    @Override
    public Set<Beneficiary.Key> under(Programme programme, AsRegistered at) {
        return deliveries(programme, at).keys();
    }

    Deliveries deliveries(Programme programme, AsRegistered at) {
        var parameters = new HashMap<String, Object>();
        parameters.put("region", at.region());
        parameters.put("unit", at.unit());
        parameters.put("township", at.township());
        parameters.put("asOf", at.asOf());
        parameters.put("knownAt", at.knownAt());
        parameters.put("year", programme.fiscalYear());
        parameters.put("programme", programme.id().toString());
        var found = new Deliveries(new HashSet<>(), new ArrayList<>());
        rows.each(LIVE, parameters, at.scope(), row -> {
            found.keys().add(new Beneficiary.Key(row.get(0, UUID.class), row.get(1, UUID.class)));
            found.rowHashes().add(row.get(2, byte[].class));
        });
        return found;
    }
}
