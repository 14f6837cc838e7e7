package org.jixiao.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jixiao.beneficiary.condition.AsRegistered;
import org.jixiao.facts.FactQuestion;

/** Who is eligible, as a fact asks it. */
@ApplicationScoped
public class EligibleFor {

    private final ProgrammesOf programmes;
    private final Eligible eligible;

    EligibleFor(ProgrammesOf programmes, Eligible eligible) {
        this.programmes = programmes;
        this.eligible = eligible;
    }

    /** Empty where the programme had not been approved by then. */
    public Optional<List<Beneficiary>> of(FactQuestion question) {
        return programmes.question(question).map(programme -> of(programme, question));
    }

    public List<Beneficiary> of(Programme programme, FactQuestion question) {
        return eligible.at(programme, registered(question));
    }

    /** The part of the registry that the question is about, at its instants. */
    public static AsRegistered registered(FactQuestion question) {
        var subject = question.subject();
        return new AsRegistered(
                subject.region(),
                subject.unit() == null ? "" : subject.unit(),
                subject.township(),
                question.asOf(),
                question.knownAt(),
                question.scope());
    }
}
