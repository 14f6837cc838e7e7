package org.jixiao.report.checking.form;

import java.util.List;

/** All that a document says in the manner of a score table, from its tables and its lines. */
public record ScoreTable(List<Scored> rows, List<Group> groups, List<Execution> executions, List<Total> totals) {

    public ScoreTable {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
        executions = List.copyOf(executions);
        totals = List.copyOf(totals);
    }
}
