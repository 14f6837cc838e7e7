package org.jixiao.todos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;

/** What waits for the caller: never what the caller cannot do. */
@ApplicationScoped
class Todos {

    /** Assigned to the caller; or to nobody, and the caller's own draft or open to the role. Never one's own entry. */
    private static final String MINE = """
             and (case when a.to_account is null then t.owner is null or t.owner = :subject
                  else a.to_account in (:account, :subject) end)
             and not coalesce(:subject = any(t.hands), false)
             and (t.township_code is null or t.township_code in (:townships))""";

    private final WaitingRows waiting;
    private final Caller caller;
    private final BusinessDay day;

    Todos(WaitingRows waiting, Caller caller, BusinessDay day) {
        this.waiting = waiting;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    List<Todo> page(String region, String unit, String kind, PageQuery query, Locale locale) {
        if (kind != null && waiting.kind(kind).isEmpty()) {
            throw Refusal.invalid("?kind", "TodoKind", "未知的待办种类", "Unknown kind of todo");
        }
        var kinds = waiting.kinds(
                each -> caller.is(each.role()) && (kind == null || each.name().equals(kind)));
        var more = new StringBuilder(MINE).append(" and t.id > :after");
        var townships = caller.scope().townships();
        var parameters = new HashMap<String, Object>(
                Map.of("subject", caller.subject(), "account", caller.name(), "after", query.afterId()));
        parameters.put("townships", townships.isEmpty() ? List.of("") : List.copyOf(townships));
        if (region != null) {
            more.append(" and t.region_code = :region");
            parameters.put("region", region);
        }
        if (unit != null) {
            more.append(" and t.unit_code = :unit");
            parameters.put("unit", unit);
        }
        more.append(" order by t.id");
        return waiting.select(kinds, caller.scope(), more.toString(), parameters, query.fetch()).stream()
                .map(row -> todo(row, locale))
                .toList();
    }

    private Todo todo(Tuple row, Locale locale) {
        var kind = waiting.kind(row.get("kind", String.class)).orElseThrow();
        var id = row.get("id", UUID.class);
        var from = row.get("from_account", String.class);
        var due = row.get("due", LocalDate.class);
        return new Todo(
                kind.name(),
                kind.title().in(locale),
                kind.entity(),
                id,
                row.get("region_code", String.class),
                row.get("unit_code", String.class),
                row.get("name", String.class),
                row.get("since", Instant.class),
                row.get("entered_name", String.class),
                kind.link().replace("{id}", id.toString()),
                due,
                due == null ? null : ChronoUnit.DAYS.between(day.today(), due),
                from == null
                        ? null
                        : new Todo.Assigned(
                                from, row.get("reason", String.class), row.get("assigned_at", Instant.class)));
    }
}
