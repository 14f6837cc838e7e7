package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.money.Rate;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.time.BusinessDay;

/** The execution of all units that the caller may see, added up as they were (as then) or as they are (as now). */
@ApplicationScoped
class RollUps {

    private static final String ITS_OWN_UNIT = "001";

    private final KeptSums kept;
    private final LedgerSums ledgers;
    private final Structure structure;
    private final Caller caller;
    private final BusinessDay day;

    RollUps(KeptSums kept, LedgerSums ledgers, Structure structure, Caller caller, BusinessDay day) {
        this.kept = kept;
        this.ledgers = ledgers;
        this.structure = structure;
        this.caller = caller;
        this.day = day;
    }

    List<RollUpView> page(RollUpQuestion question, PageQuery query) {
        if (!caller.scope().coversRegion(question.region())) {
            return List.of();
        }
        var sums = question.isCurrent() ? kept.of(question, query) : ledgers.of(question);
        var on = question.asNow() ? day.today() : question.day();
        var heirs = question.asNow() ? structure.on(on, sums.knownAt(), question.region()) : Structure.Heirs.NONE;
        var lines = new TreeMap<RollUpSums.Key, RollUpSums.Line>();
        for (var line : sums.lines()) {
            var key = question.by().key(heirs.of(line.key()));
            lines.merge(key, line.under(key), RollUpSums.Line::plus);
        }
        var page = lines.values().stream()
                .filter(line -> line.key().toString().compareTo(query.after()) > 0)
                .limit(query.fetch())
                .toList();
        var names = names(question.by(), page, codes -> structure.names(on, sums.knownAt(), question.region(), codes));
        return page.stream().map(line -> view(line, names.get(line.key()))).toList();
    }

    /** A department is called after its own unit: the first. A region has no name here. */
    private static Map<RollUpSums.Key, String> names(
            RollUpBy by, List<RollUpSums.Line> lines, Function<List<String>, Map<RollUpSums.Key, String>> ofUnits) {
        var suffix = by == RollUpBy.DEPARTMENT ? ITS_OWN_UNIT : "";
        if (by == RollUpBy.REGION || lines.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<RollUpSums.Key, String>();
        ofUnits.apply(lines.stream()
                        .map(line -> line.key().code() + suffix)
                        .distinct()
                        .toList())
                .forEach((unit, name) -> names.put(by.key(unit), name));
        return names;
    }

    private static RollUpView view(RollUpSums.Line line, String name) {
        return new RollUpView(
                line.key().region(),
                line.key().code(),
                name,
                line.units(),
                line.initial(),
                line.adjusted(),
                line.spent(),
                Rate.of(line.spent(), line.adjusted()).orElse(null));
    }
}
