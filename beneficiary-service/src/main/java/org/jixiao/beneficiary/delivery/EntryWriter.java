package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UuidV7;

/** Writes entries in one round trip. An entry has already the id and the hash of the delivery that it will be. */
@ApplicationScoped
class EntryWriter {

    private final DataSource database;

    EntryWriter(DataSource database) {
        this.database = database;
    }

    void write(DeliveryBatch batch, List<EntryPlan> plans) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                insert into delivery_entry (id, batch_id, region_code, unit_code, household_id, member_id, standard,
                    persons, amount, township_code, proof, row_hash, days)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var plan : plans) {
                var id = UuidV7.next();
                statement.setObject(1, id);
                statement.setObject(2, batch.id());
                statement.setString(3, batch.regionCode());
                statement.setString(4, batch.unitCode());
                statement.setObject(5, plan.household());
                statement.setObject(6, plan.member());
                statement.setString(7, plan.standard().code());
                statement.setInt(8, plan.persons());
                statement.setBigDecimal(9, plan.standard().amount().yuan());
                statement.setString(10, plan.township());
                statement.setString(11, plan.proof().proof());
                statement.setBytes(12, Digest.ofRow(content(id, batch, plan)));
                statement.setObject(13, plan.proof().days());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("the entries could not be written", failed);
        }
    }

    /** What the row hash of a delivery covers: all that a fact may be measured from. */
    private static Map<String, Object> content(UUID id, DeliveryBatch batch, EntryPlan plan) {
        var content = new TreeMap<String, Object>();
        content.put("id", id);
        content.put("unit", batch.unitCode());
        content.put("fiscalYear", batch.fiscalYear());
        content.put("batch", batch.id());
        content.put("programme", batch.programmeId());
        content.put("project", batch.projectId());
        content.put("household", plan.household());
        if (plan.member() != null) {
            content.put("member", plan.member());
        }
        content.put("standard", plan.standard().code());
        content.put("persons", plan.persons());
        content.put("amount", plan.standard().amount().toString());
        content.put("deliveredOn", batch.deliveredOn());
        content.put("township", plan.township());
        content.put("proof", plan.proof().proof());
        content.put("periodFrom", batch.period().from());
        content.put("periodTo", batch.period().to());
        if (plan.proof().days() != null) {
            content.put("days", plan.proof().days());
        }
        return content;
    }
}
