package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;
import org.jixiao.facts.Grouping;

/** What was confirmed and does not count at the two instants: void, sent back by the bank, or said not to be received. */
@ApplicationScoped
class BlockedFacts implements FactSource {

    private static final String OF_SUBJECT = "with chosen as (select * from delivery where " + FactRows.SUBJECT
            + " and fiscal_year = :year and delivered_on <= :asOf"
            + " and (:project = '' or cast(project_id as text) = :project)"
            + " and (:programme = '' or cast(programme_id as text) = :programme)"
            + " and (:township = '' or township_code = :township) and %s) select ";

    private static final String VOID = "exists (select from delivery_void v"
            + " where v.fiscal_year = delivery.fiscal_year and v.delivery_id = delivery.id"
            + " and v.voided_on <= :asOf and v.recorded_at <= :knownAt)";

    private static final String COUNTED = "count(*) \"value\", count(*) \"rows\", " + FactRows.DIGEST + " from chosen";

    private final FactRows facts;

    BlockedFacts(FactRows facts) {
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                definition("delivery.count", new Text("计数的发放笔数", "Deliveries that count"), DeliveryLedger.LIVE),
                definition("delivery.voided", new Text("已作废的发放笔数", "Deliveries that are void"), VOID),
                definition(
                        "delivery.returned",
                        new Text("银行退票、尚未重新到账的发放笔数", "Deliveries that the bank sent back"),
                        DeliveryLedger.blockedBy("bank-return")),
                definition(
                        "delivery.blocked",
                        new Text("因“未收到”投诉暂不计数的发放笔数", "Deliveries kept from counting by a complaint"),
                        DeliveryLedger.blockedBy("complaint")));
    }

    private FactDefinition definition(String name, Text meaning, String condition) {
        var chosen = OF_SUBJECT.formatted(condition);
        return new FactDefinition(
                        name,
                        "笔",
                        meaning,
                        question -> facts.read(
                                chosen + COUNTED, question, DeliveryFacts.parameters(question), source(question)))
                .groupedBy(Grouping.TOWNSHIP, question -> grouped(question, chosen, "township_code"))
                .groupedBy(Grouping.PROJECT, question -> grouped(question, chosen, "cast(project_id as text)"));
    }

    private Map<String, FactReading> grouped(FactQuestion question, String chosen, String key) {
        var sql = chosen + key + " \"key\", " + COUNTED + " group by " + key;
        return facts.readGroups(sql, question, DeliveryFacts.parameters(question), source(question));
    }

    private static String source(FactQuestion question) {
        return FactRows.source("/api/v1/deliveries", question, true) + "&fiscalYear=" + question.fiscalYear();
    }
}
