package org.jixiao.evaluation.whatif;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;
import org.jixiao.evaluation.rulepack.RulePackReader;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.selfevaluation.Rescoring;
import org.jixiao.evaluation.selfevaluation.Rescoring.Again;

@ApplicationScoped
class WhatIfService implements PanacheRepositoryBase<WhatIf, UUID> {

    /** Evaluations of one step: what is read, scored and written in one transaction. A step holds all of them at once. */
    private static final int PAGE = 50;

    private static final Projection<WhatIfMoveView> MOVES =
            new Projection<>(WhatIfMoveView.COLUMNS, WhatIfMoveView::of);

    private static final String MOVE = """
            insert into what_if_move (id, what_if_id, region_code, unit_code, fiscal_year, self_evaluation, project,
                before_total, after_total, before_grade, after_grade, refused)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final RulePacks packs;
    private final Rescoring rescoring;
    private final WhatIfQueue queue;
    private final Statements statements;
    private final ScopedReads reads;
    private final Records records;
    private final Caller caller;

    WhatIfService(
            RulePacks packs,
            Rescoring rescoring,
            WhatIfQueue queue,
            Statements statements,
            ScopedReads reads,
            Records records,
            Caller caller) {
        this.packs = packs;
        this.rescoring = rescoring;
        this.queue = queue;
        this.statements = statements;
        this.reads = reads;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    WhatIfView start(StartWhatIf request) {
        var unit = request.unit() == null ? WhatIf.WHOLE_REGION : request.unit();
        caller.scope().require(request.region(), unit);
        if (request.fromYear() > request.toYear()) {
            throw Refusal.invalid("/toYear", "Q1", "截止年度不能早于起始年度", "The last year is not before the first");
        }
        var pack = packs.any(request.rulePack(), caller.scope());
        var which = new Rescoring.Which(request.region(), request.unit(), request.fromYear(), request.toYear());
        var total = (int) rescoring.count(which, caller.scope());
        var trial = WhatIf.of(UuidV7.next(), request, pack, total, caller.subject(), statements.recordedNow());
        persistAndFlush(trial);
        queue.put(trial.id(), caller.actor());
        records.open(request.region(), unit)
                .enter(new AuditEntry(
                        "what-if-started",
                        "what-if",
                        trial.id(),
                        Map.of("rulePack", request.rulePack().toString(), "digest", pack.digest())));
        return trial.view();
    }

    @Transactional
    WhatIfView get(UUID id) {
        return require(id).view();
    }

    @Transactional
    List<WhatIfMoveView> moves(UUID id, String changed, PageQuery query) {
        require(id);
        var moves = MOVES.in(caller.scope()).and("what_if_id = ?", id);
        if ("grade".equals(changed)) {
            moves.and("before_grade is distinct from after_grade and after_grade <> ?", "");
        } else if ("refused".equals(changed)) {
            moves.and("refused <> ?", "");
        }
        return reads.list(moves.page(query));
    }

    /** The next page, scored and written; false when there is none. */
    @Transactional
    boolean next(UUID id) {
        var trial = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (trial == null || trial.isFinished()) {
            queue.remove(id);
            return false;
        }
        var rules = RulePackReader.stored(trial.packContent()).rules();
        var page = rescoring.page(trial.which(), caller.scope(), trial.lastDone(), PAGE, rules);
        if (page.isEmpty()) {
            trial.finish(statements.recordedNow());
            queue.remove(id);
            return false;
        }
        trial.advance(page);
        statements.changeEach(
                MOVE,
                page.stream().filter(Again::moved).map(again -> row(id, again)).toList());
        queue.renew(id);
        getEntityManager().flush();
        getEntityManager().clear();
        return true;
    }

    @Transactional
    void fail(UUID id, String reference) {
        findByIdOptional(id).ifPresent(trial -> trial.fail(reference, statements.recordedNow()));
        queue.remove(id);
    }

    private static List<Object> row(UUID trial, Again again) {
        return Arrays.asList(
                UuidV7.next(),
                trial,
                again.region(),
                again.unit(),
                again.fiscalYear(),
                again.selfEvaluation(),
                again.project(),
                again.before(),
                again.after(),
                again.gradeBefore().name(),
                again.gradeAfter() == null ? null : again.gradeAfter().name(),
                again.refused());
    }

    private WhatIf require(UUID id) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }
}
