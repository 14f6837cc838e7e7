package org.jixiao.evaluation.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

/** An indicator of the library is of a whole region, as its acts are: it waits for those who see every unit of it. */
@ApplicationScoped
class LibraryTodos implements TodoSource {

    private static final String ROWS = """
            select id, region_code, cast('*' as text) as unit_code, code || ' ' || left(name, 40) as name,
                waiting_since as since, %s as owner, cast(%s as text[]) as hands
            from library_indicator t where status = '%s'""";

    @Override
    public List<TodoKind> kinds() {
        return List.of(
                new TodoKind(
                        "indicator-submission",
                        "indicator",
                        Role.FINANCE_CLERK,
                        new Text("指标库指标待提交", "Indicator of the library to be submitted"),
                        "/api/v1/indicators/{id}/submission",
                        ROWS.formatted("entered_by", "null", "DRAFT")),
                new TodoKind(
                        "indicator-correction",
                        "indicator",
                        Role.FINANCE_CLERK,
                        new Text("指标库指标被退回，待修改", "Indicator of the library returned, to be corrected"),
                        "/api/v1/indicators/{id}",
                        ROWS.formatted("entered_by", "null", "RETURNED")),
                new TodoKind(
                        "indicator-approval",
                        "indicator",
                        Role.FINANCE,
                        new Text("指标库指标待确认", "Indicator of the library to be confirmed"),
                        "/api/v1/indicators/{id}/approval",
                        ROWS.formatted("cast(null as text)", "array[entered_by, submitted_by]", "SUBMITTED")));
    }
}
