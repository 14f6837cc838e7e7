package org.jixiao.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LikenessFillingTest extends BeneficiaryServiceTest {

    private static final String ROW = "%s,困难,农业,130109100,虚拟01村,受益人辛,受益人辛,户主,,%s,,否,,\r\n";

    @Inject
    LikenessFilling filling;

    @Test
    void whoeverWasRegisteredBeforeIsGivenTheSameHashesAndLookedAt() throws SQLException {
        var born = LocalDate.of(1971, 3, 9);
        whenImported(
                "772301",
                file(List.of(
                        ROW.formatted("A1", SyntheticPeople.girlBornOn(born)),
                        ROW.formatted("A2", SyntheticPeople.girlBornOn(born)))));
        var registered = hashes();
        assertThat(registered).isNotBlank();
        change("delete from clash where unit_code = '772301'");
        change("update member set name_index = null, likeness_index = null where unit_code = '772301'");

        assertThat(filling.fill()).isGreaterThanOrEqualTo(2);

        assertThat(hashes()).isEqualTo(registered);
        assertThat(filling.fill()).isZero();
        List<String> kinds = as(Tokens.clerk("772301"))
                .get("/api/v1/clashes?unit=772301")
                .then()
                .extract()
                .path("items.kind");
        assertThat(kinds).containsExactly("likely-same-person");
    }

    private static String hashes() throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select string_agg(encode(name_index || likeness_index, 'hex'), ',' order by id)"
                                + " from member where unit_code = '772301'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
