package org.jixiao.budget.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.sheets.SheetWriter;

/** Reads a table with a cursor and writes it row by row: none of it is held, however long it is. */
@ApplicationScoped
class DatasetRows {

    private static final int FETCHED = 500;

    private static final String FILTER = """
            l.region_code = ? and ? in ('*', l.unit_code, left(l.unit_code, 3)) and l.fiscal_year = ?
                and l.region_code like ? and (? or l.unit_code = any(string_to_array(?, ','))
                or left(l.unit_code, 3) = any(string_to_array(?, ',')))""";

    private final DataSource database;

    DatasetRows(DataSource database) {
        this.database = database;
    }

    /** How many rows it has. */
    int write(Dataset dataset, Extent extent, UnitScope scope, SheetWriter writer) throws IOException {
        var columns = dataset.columns();
        writer.row(columns.stream().map(Column::heading).toList());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(dataset.sql(FILTER))) {
            statement.setFetchSize(FETCHED);
            bind(statement, extent, scope);
            int count = 0;
            for (var rows = statement.executeQuery(); rows.next(); count++) {
                writer.row(cells(columns, rows));
            }
            return count;
        } catch (SQLException failed) {
            throw new IllegalStateException("a table could not be exported", failed);
        }
    }

    private static void bind(PreparedStatement statement, Extent extent, UnitScope scope) throws SQLException {
        statement.setString(1, extent.region());
        statement.setString(2, extent.unit());
        statement.setInt(3, extent.fiscalYear());
        statement.setString(4, scope.regionPattern());
        statement.setBoolean(5, scope.all());
        statement.setString(6, scope.unitList());
        statement.setString(7, scope.unitList());
    }

    private static List<Object> cells(List<Column> columns, ResultSet row) throws SQLException {
        var cells = new ArrayList<Object>(columns.size());
        for (int at = 0; at < columns.size(); at++) {
            cells.add(columns.get(at).read(row, at + 1));
        }
        return cells;
    }
}
