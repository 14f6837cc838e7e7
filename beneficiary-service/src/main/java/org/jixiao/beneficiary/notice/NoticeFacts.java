package org.jixiao.beneficiary.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;

/** How many objections came to the notices of a programme, or of the unit. */
@ApplicationScoped
class NoticeFacts implements FactSource {

    private static final String COUNTED = "select count(*) \"value\", count(*) \"rows\", " + FactRows.DIGEST
            + " from notice_objection where " + FactRows.SUBJECT + " and received_on <= :asOf"
            + " and (:programme = '' or cast(programme_id as text) = :programme)";

    private final FactRows facts;

    NoticeFacts(FactRows facts) {
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(
                "notice.objections", "件", new Text("收到的公示异议件数", "Objections to public notices"), this::read));
    }

    private FactReading read(FactQuestion question) {
        var subject = question.subject();
        if (subject.project() != null || subject.township() != null) {
            throw FactRows.notNarrowed(subject.project() != null ? "project" : "township");
        }
        return facts.read(
                COUNTED,
                question,
                Map.of(
                        "programme",
                        subject.programme() == null ? "" : subject.programme().toString()),
                FactRows.source("/api/v1/notices", question, false));
    }
}
