package org.jixiao.evaluation.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.fact.CountedFacts;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactSource;

/** Alerts raised up to a day, and what had become of them by then. What has ended is never changed. */
@ApplicationScoped
class AlertFacts implements FactSource {

    private static final String PATH = "/api/v1/alerts";

    private static final String ENDED = """
            (ended_at <= :knownAt and cast(ended_at at time zone :zone as date) <= :asOf)""";

    /** The disposal counts, and its hash is taken, only once it has ended: until then it can be given anew. */
    private static final String ALERTS = """
            select unit_code, project, sha256(convert_to(concat_ws('|', id, rule, lamp, raised_on,
                    extract(epoch from raised_at),
                    case when ended then disposal end, case when ended then extract(epoch from ended_at) end,
                    case when expired then extract(epoch from expired_at) end), 'UTF8')) as row_hash,
                %%s as counted
            from (select alert.*, coalesce(%s, false) as ended,
                      coalesce(expired_at <= :knownAt and cast(expired_at at time zone :zone as date) <= :asOf, false)
                          as expired
                  from alert where %s and raised_on <= :asOf and raised_at <= :knownAt) raised""".formatted(ENDED, CountedFacts.OF);

    private final CountedFacts counted;

    AlertFacts(CountedFacts counted) {
        this.counted = counted;
    }

    @Override
    public List<FactDefinition> facts() {
        var facts = new ArrayList<FactDefinition>();
        facts.add(fact("alert.raised", "true", new Text("已发出的预警数", "Alerts raised")));
        facts.add(fact("alert.open", "not ended", new Text("尚未办结的预警数（处置未经确认的仍计入）", "Alerts that have not ended")));
        facts.add(fact("alert.closed", "ended", new Text("已办结的预警数", "Alerts that have ended")));
        facts.add(fact("alert.expired", "expired", new Text("曾逾期未处置的预警数", "Alerts whose clock ran out")));
        for (var disposal : Disposal.values()) {
            facts.add(fact(
                    "alert.closed." + disposal.name().toLowerCase(Locale.ROOT),
                    "(ended and disposal = '" + disposal.name() + "')",
                    new Text(
                            "以“" + chinese(disposal) + "”办结的预警数",
                            "Alerts that ended with " + disposal.name().toLowerCase(Locale.ROOT))));
        }
        return facts;
    }

    private static String chinese(Disposal disposal) {
        return switch (disposal) {
            case CONTINUE -> "继续执行";
            case ADJUST -> "调剂";
            case CANCEL -> "取消";
        };
    }

    private FactDefinition fact(String name, String condition, Text meaning) {
        return counted.count(name, "条", meaning, PATH, ALERTS.formatted(condition));
    }
}
