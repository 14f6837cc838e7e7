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

/** What was paid for deliveries, by the payments that batches are linked to. */
@ApplicationScoped
class PaymentFacts implements FactSource {

    private static final String CHOSEN = "with chosen as (select * from delivery_payment where " + FactRows.SUBJECT
            + " and fiscal_year = :year and paid_on <= :asOf"
            + " and (:project = '' or cast(project_id as text) = :project)"
            + " and (:programme = '' or cast(programme_id as text) = :programme)) select ";

    private static final String SUM = "cast(coalesce(sum(amount), 0) as numeric(18, 2)) \"value\", count(*) \"rows\", "
            + FactRows.DIGEST + " from chosen";

    private final FactRows facts;

    PaymentFacts(FactRows facts) {
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(
                        "delivery.paymentLinked",
                        "元",
                        new Text("发放批次所关联支付的金额", "Amount of the payments that delivery batches are linked to"),
                        question -> facts.read(CHOSEN + SUM, question, parameters(question), source(question)))
                .groupedBy(Grouping.PROJECT, this::byProject));
    }

    private Map<String, FactReading> byProject(FactQuestion question) {
        var sql = CHOSEN + "cast(project_id as text) \"key\", " + SUM + " group by project_id";
        return facts.readGroups(sql, question, parameters(question), source(question));
    }

    /** A payment is of a batch, and a batch of many townships. */
    private static Map<String, Object> parameters(FactQuestion question) {
        if (question.subject().township() != null) {
            throw FactRows.notNarrowed("township");
        }
        var parameters = DeliveryFacts.parameters(question);
        parameters.remove("township");
        return parameters;
    }

    private static String source(FactQuestion question) {
        var subject = question.subject();
        var unit = subject.unit() == null ? "" : "&unit=" + subject.unit();
        return "/api/v1/delivery-batches?region=" + subject.region() + unit + "&fiscalYear=" + question.fiscalYear();
    }
}
