package org.jixiao.evaluation.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.fact.CountedFacts;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactSource;

/** Notices of problems up to a day, and whether finance had closed them by then and in time. */
@ApplicationScoped
class RectificationFacts implements FactSource {

    private static final String NOTICES = """
            select unit_code, project, sha256(convert_to(concat_ws('|', id, problem, deadline,
                    extract(epoch from issued_at), case when closed then extract(epoch from closed_at) end), 'UTF8'))
                    as row_hash,
                %%s as counted
            from (select rectification.*,
                      coalesce(closed_at <= :knownAt and cast(closed_at at time zone :zone as date) <= :asOf, false)
                          as closed
                  from rectification where %s and issued_at <= :knownAt
                    and cast(issued_at at time zone :zone as date) <= :asOf) issued""".formatted(CountedFacts.OF);

    private final CountedFacts counted;

    RectificationFacts(CountedFacts counted) {
        this.counted = counted;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                fact("rectification.issued", "true", new Text("已下达的整改通知数", "Notices issued")),
                fact("rectification.open", "not closed", new Text("尚未销号的整改数", "Notices not closed")),
                fact("rectification.closed", "closed", new Text("已销号的整改数", "Notices closed")),
                fact(
                        "rectification.closedOnTime",
                        "(closed and cast(closed_at at time zone :zone as date) <= deadline)",
                        new Text("在整改期限内销号的整改数", "Notices closed by their deadline")),
                fact(
                        "rectification.overdue",
                        "(not closed and deadline < :asOf)",
                        new Text("已过整改期限尚未销号的整改数", "Notices past their deadline and not closed")));
    }

    private FactDefinition fact(String name, String condition, Text meaning) {
        return counted.count(name, "项", meaning, "/api/v1/rectifications", NOTICES.formatted(condition));
    }
}
