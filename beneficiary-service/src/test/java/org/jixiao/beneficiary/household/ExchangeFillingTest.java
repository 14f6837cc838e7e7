package org.jixiao.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.beneficiary.amendment.Amending.aHousehold;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.testkit.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeFillingTest extends BeneficiaryServiceTest {

    @Inject
    ExchangeFilling filling;

    @Test
    void whoeverWasRegisteredBeforeTheKeyOrUnderTheFormerOneIsHashedUnderIt() throws SQLException {
        aHousehold("772201", "A1", "hardship", SyntheticPeople.woman(), null);
        aHousehold("772201", "A2", "hardship", SyntheticPeople.woman(), null);
        var registered = hashes();
        assertThat(registered).hasSize(2).doesNotContainNull().doesNotHaveDuplicates();
        change("update member set exchange_index = null where unit_code = '772201' and household_id in"
                + " (select id from household where number = 'A1')");
        change("update member set exchange_index = '\\x00000000' where unit_code = '772201' and household_id in"
                + " (select id from household where number = 'A2')");

        assertThat(filling.fill()).isGreaterThanOrEqualTo(2);

        assertThat(hashes()).isEqualTo(registered);
        assertThat(filling.fill()).isZero();
    }

    private static List<String> hashes() throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select encode(exchange_index, 'hex') from member where unit_code = '772201' order by id")) {
            var hashes = new ArrayList<String>();
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
            return hashes;
        }
    }

    private static void change(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
