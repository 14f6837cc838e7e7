package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a trial would have written, so that a later chunk of it is measured against an earlier one as if it had been: who
 * would be in which household. Persons stand here by their keyed hash alone, for as long as the trial runs.
 */
@ApplicationScoped
class RegistryTrial {

    private final DataSource database;

    RegistryTrial(DataSource database) {
        this.database = database;
    }

    /** Puts what the trial has decided before over what is registered. */
    void recall(UUID trial, byte[][] persons, RegisteredNow now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select identity_index, number from registry_trial where trial_id = ? and identity_index = any (?)")) {
            statement.setObject(1, trial);
            statement.setArray(2, connection.createArrayOf("bytea", persons));
            for (var rows = statement.executeQuery(); rows.next(); ) {
                if (rows.getString(2) == null) {
                    now.remove(rows.getBytes(1));
                } else {
                    now.add(rows.getBytes(1), new RegisteredNow.Place(trial, rows.getString(2)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a trial could not be recalled", failed);
        }
    }

    void keep(UUID trial, List<HouseholdPlan> plans) {
        var departed = plans.stream().flatMap(plan -> plan.departed().stream()).toArray();
        var persons = new LinkedHashMap<ByteBuffer, String>();
        for (var plan : plans) {
            plan.members()
                    .forEach(member -> persons.put(
                            ByteBuffer.wrap(member.identityIndex()),
                            plan.draft().number()));
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into registry_trial (trial_id, identity_index, number)
                        select ?, t.person, max(t.number)
                        from (select identity_index as person, null as number from member where id = any (?)
                            union all select * from unnest(?, ?)) t
                        group by t.person
                        on conflict (trial_id, identity_index) do update set number = excluded.number""")) {
            statement.setObject(1, trial);
            statement.setArray(2, connection.createArrayOf("uuid", departed));
            statement.setArray(3, connection.createArrayOf("bytea", indexes(persons)));
            statement.setArray(
                    4, connection.createArrayOf("text", persons.values().toArray()));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("a trial could not be kept", failed);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID trial) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from registry_trial where trial_id = ?")) {
            statement.setObject(1, trial);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("a trial could not be forgotten", failed);
        }
    }

    private static byte[][] indexes(Map<ByteBuffer, String> persons) {
        return persons.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
    }
}
