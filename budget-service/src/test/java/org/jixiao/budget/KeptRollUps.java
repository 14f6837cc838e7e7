package org.jixiao.budget;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.testkit.SuiteResource;

/** Every unit's year in the database: what is kept of it beside what its ledgers add up to. */
public final class KeptRollUps {

    private static final String BOTH = """
            from execution_rollup k
            full join (
                select fiscal_year, region_code, unit_code,
                    coalesce(sum(amount) filter (where kind = 'INITIAL'), 0) as initial,
                    coalesce(sum(amount) filter (where kind <> 'PAYMENT'), 0) as adjusted,
                    coalesce(sum(amount) filter (where kind = 'PAYMENT'), 0) as spent
                from (
                    select fiscal_year, region_code, unit_code, kind, amount from budget_entry
                    union all
                    select fiscal_year, region_code, unit_code, 'PAYMENT', amount from payment
                    where paid_on <= make_date(fiscal_year, 12, 31)) entry
                group by 1, 2, 3) l using (fiscal_year, region_code, unit_code)""";

    private KeptRollUps() {}

    /** Unit, year and both sums, of those that are not equal. */
    public static List<String> thatDiffer() throws SQLException {
        return read("""
                select concat_ws(' ', unit_code, fiscal_year, 'keeps', k.initial, k.adjusted, k.spent, 'of', l.initial,
                    l.adjusted, l.spent)
                %s where (k.initial, k.adjusted, k.spent) is distinct from (l.initial, l.adjusted, l.spent)""".formatted(BOTH));
    }

    /** Years of units that have one. */
    public static List<String> ofUnits(String pattern) throws SQLException {
        return read("""
                select concat_ws(' ', unit_code, fiscal_year, k.initial, k.adjusted, k.spent)
                %s where unit_code like '%s' order by 1""".formatted(BOTH, pattern));
    }

    private static List<String> read(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
