package org.jixiao.beneficiary.clash;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jixiao.beneficiary.household.RegistryWatch;
import org.jixiao.common.time.BusinessDay;

/**
 * Looks at the households that have just been entered, all of them at once: what clashes now and is not told yet is
 * told, what was told and clashes no more is cleared. What a person decided stays decided while the clash stands.
 */
@ApplicationScoped
class ClashFinder implements RegistryWatch {

    private final DataSource database;
    private final ClashConfig config;
    private final BusinessDay day;

    ClashFinder(DataSource database, ClashConfig config, BusinessDay day) {
        this.database = database;
        this.config = config;
        this.day = day;
    }

    @Override
    public void entered(String region, String unit, List<UUID> households, Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ClashSql.CLEAR_AND_TELL)) {
            var next = bind(connection, statement, region, unit, households);
            statement.setObject(next, at.atOffset(ZoneOffset.UTC));
            statement.setString(next + 1, region);
            statement.setString(next + 2, unit);
            statement.setObject(next + 3, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("clashes could not be looked for", failed);
        }
    }

    /** In the order of {@link ClashSql#CLEAR_AND_TELL}. */
    private int bind(
            Connection connection, PreparedStatement statement, String region, String unit, List<UUID> households)
            throws SQLException {
        var today = day.today();
        var values = List.<Object>of(
                connection.createArrayOf("uuid", households.toArray()),
                region,
                unit,
                region,
                unit,
                config.personsPerAccount(),
                region,
                unit,
                config.likelySamePersonFrom(),
                today,
                region,
                unit,
                today,
                config.insuredChildFrom(),
                config.insuredChildTo(),
                today,
                config.ageOfConsent());
        for (var index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
        return values.size() + 1;
    }
}
