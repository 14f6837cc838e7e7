package org.jixiao.todos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.Role;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.Refusal;

/** Gives what waits for one person to another. It changes who is asked, never who may: roles and scope stay the rule. */
@ApplicationScoped
class Handovers {

    /** More than one person ever has open in a unit; what is beyond is handed over by a second act. */
    private static final int AT_ONCE = 200;

    private final WaitingRows waiting;
    private final EntityManager database;
    private final Records records;
    private final Caller caller;

    Handovers(WaitingRows waiting, EntityManager database, Records records, Caller caller) {
        this.waiting = waiting;
        this.database = database;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    HandoverView handOver(HandOver request) {
        caller.scope().require(request.region(), request.unit());
        var from = request.from() == null ? caller.name() : request.from();
        requireAllowed(from);
        if (from.equals(request.to())) {
            throw Refusal.of(TodoProblem.SAME_PERSON, "接办人须为另一人", "The receiver has to be another person");
        }
        var tasks = tasks(request, from);
        var receiver = waiting.subjects(request.to(), request.region(), request.unit());
        tasks.forEach(task -> requireOther(task, receiver));
        return recorded(request, from, tasks);
    }

    private HandoverView recorded(HandOver request, String from, List<Tuple> tasks) {
        var id = UuidV7.next();
        var record = records.open(request.region(), request.unit());
        tasks.forEach(task -> append(id, request, from, task, record.at()));
        var handed = tasks.stream().map(task -> task.get("id", UUID.class)).toList();
        record.enter(new AuditEntry(
                "todos-handed-over",
                "handover",
                id,
                Map.of(
                        "from", from,
                        "to", request.to(),
                        "reason", request.reason(),
                        "documentNo", request.documentNo(),
                        "tasks", handed.stream().map(UUID::toString).toList())));
        return new HandoverView(id, from, request.to(), handed, record.at());
    }

    /** The person; for an absent one, whoever decides in the unit or keeps its accounts. */
    private void requireAllowed(String from) {
        var deputy = caller.is(Role.APPROVER) || caller.is(Role.FINANCE) || caller.is(Role.ADMINISTRATOR);
        if (!from.equals(caller.name()) && !deputy) {
            throw Refusal.of(
                    TodoProblem.NOT_YOURS,
                    "只能转办本人的待办；代他人转办须由审核人、财政审核人或系统管理员办理",
                    "Hand over your own todos; for others an approver, finance or an administrator does it");
        }
    }

    /** What is that person's; of what is open to a whole role, only what is named. */
    private List<Tuple> tasks(HandOver request, String from) {
        var subjects = from.equals(caller.name())
                ? List.of(caller.subject(), from)
                : waiting.subjects(from, request.region(), request.unit());
        var named = request.tasks() != null;
        var more = " and (case when a.to_account is null then t.owner in (:from)" + (named ? " or t.owner is null" : "")
                + " else a.to_account in (:from) end) and t.id in (:tasks) order by t.id";
        var found = waiting.select(
                waiting.kinds(this::inCharge),
                new UnitScope(request.region(), Set.of(request.unit()), Set.of()),
                named ? more : more.replace(" and t.id in (:tasks)", ""),
                named ? Map.of("from", subjects, "tasks", request.tasks()) : Map.of("from", subjects),
                AT_ONCE);
        if (found.isEmpty()
                || named && found.size() < request.tasks().stream().distinct().count()) {
            throw Refusal.of(
                    TodoProblem.NOTHING_WAITS,
                    "所指明的记录中有不在等待、或不属于转出人的；如已转办，请由接办人转办",
                    "Some of this does not wait, or not for that person");
        }
        return found;
    }

    /** One's own kind of act, and that of those whose entries one decides on. */
    private boolean inCharge(TodoKind kind) {
        return caller.is(kind.role())
                || caller.is(Role.ADMINISTRATOR)
                || kind.role() == Role.CLERK && caller.is(Role.APPROVER)
                || kind.role() == Role.FINANCE_CLERK && caller.is(Role.FINANCE);
    }

    private static void requireOther(Tuple task, List<String> receiver) {
        var hands = task.get("hands", String[].class);
        if (hands != null && !Collections.disjoint(Arrays.asList(hands), receiver)) {
            throw Refusal.of(
                    TodoProblem.OWN_ENTRY,
                    "接办人填报或送审过该内容，不能由其审批",
                    "The receiver entered or submitted this and cannot decide on it",
                    Map.of("id", task.get("id", UUID.class).toString()));
        }
    }

    private void append(UUID handover, HandOver request, String from, Tuple task, Instant at) {
        database.createNativeQuery("""
                insert into todo_handover (id, handover_id, region_code, unit_code, kind, entity_id, from_account,
                    to_account, reason, document_no, handed_by, recorded_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)""")
                .setParameter(1, UuidV7.next())
                .setParameter(2, handover)
                .setParameter(3, request.region())
                .setParameter(4, request.unit())
                .setParameter(5, task.get("kind", String.class))
                .setParameter(6, task.get("id", UUID.class))
                .setParameter(7, from)
                .setParameter(8, request.to())
                .setParameter(9, request.reason())
                .setParameter(10, request.documentNo())
                .setParameter(11, caller.subject())
                .setParameter(12, at)
                .executeUpdate();
    }
}
