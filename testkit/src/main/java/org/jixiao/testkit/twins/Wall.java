package org.jixiao.testkit.twins;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import org.jixiao.testkit.SuiteResource;

/** Which of the two walls stand between the units: the scope in every query, and row-level security under it. */
public enum Wall {
    BOTH(true, true),
    ROW_LEVEL_SECURITY_ALONE(false, true),
    QUERY_SCOPE_ALONE(true, false),
    /** Nothing stands: what a request would show if it were let through. */
    NEITHER(false, false);

    private static volatile boolean queriesScoped = true;

    private final boolean scope;
    private final boolean security;

    Wall(boolean scope, boolean security) {
        this.scope = scope;
        this.security = security;
    }

    static boolean queriesAreScoped() {
        return queriesScoped;
    }

    /** As long as the action runs, these walls stand and no other. */
    void standing(Action action) throws Exception {
        var tables = security ? List.<String>of() : protectedTables();
        for (var table : tables) {
            rowLevelSecurity(table, "disable");
        }
        queriesScoped = scope;
        // What one wall alone refuses is an error inside, and its traces would fill the console.
        var filters = this == BOTH ? Map.<Handler, Filter>of() : HeardLog.silenceOthers();
        try {
            action.run();
        } finally {
            queriesScoped = true;
            filters.forEach(Handler::setFilter);
            for (var table : tables) {
                rowLevelSecurity(table, "enable");
            }
        }
    }

    /** Altering the table also throws away the plans that the service's connections have prepared. */
    private static void rowLevelSecurity(String table, String verb) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter table " + table + " " + verb + " row level security");
        }
    }

    private static List<String> protectedTables() throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select oid::regclass::text from pg_class where relrowsecurity")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
