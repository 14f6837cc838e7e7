package org.jixiao.budget.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;

/** What a unit's profile tells: the one in force on the day, in its newest version known at the instant. */
@ApplicationScoped
class UnitFacts implements FactSource {

    private static final String IN_FORCE = "from UnitProfile where regionCode = :region and unitCode = :unit"
            + " and validFrom <= :asOf and recordedAt <= :knownAt and " + UnitScope.JPQL
            + " order by validFrom desc, recordedAt desc";

    private final EntityManager database;
    private final BudgetUnitRepository units;

    UnitFacts(EntityManager database, BudgetUnitRepository units) {
        this.database = database;
        this.units = units;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                fact(
                        "staff.established",
                        "人",
                        new Text("编制数，据当日有效的单位概况", "Establishment of the unit"),
                        profile -> String.valueOf(profile.description().established())),
                fact(
                        "staff.actual",
                        "人",
                        new Text("在职人数，据当日有效的单位概况", "Staff of the unit"),
                        profile -> String.valueOf(profile.description().actual())),
                fact("unit.name", "", new Text("单位名称，据当日有效的单位概况", "Name of the unit"), UnitProfile::name));
    }

    private FactDefinition fact(String name, String unitOfMeasure, Text meaning, Function<UnitProfile, String> value) {
        return new FactDefinition(name, unitOfMeasure, meaning, question -> read(question, value));
    }

    private FactReading read(FactQuestion question, Function<UnitProfile, String> value) {
        var subject = question.subject();
        requireUnit(subject);
        var query = database.createQuery(IN_FORCE, UnitProfile.class)
                .setParameter("region", subject.region())
                .setParameter("unit", subject.unit())
                .setParameter("asOf", question.asOf())
                .setParameter("knownAt", question.knownAt())
                .setMaxResults(1);
        question.scope().parameters().forEach(query::setParameter);
        var source = "/api/v1/units?region=" + subject.region() + "&code=" + subject.unit();
        return query.getResultStream()
                .findFirst()
                .map(profile ->
                        new FactReading(value.apply(profile), 1, Digest.ofRows(List.of(profile.rowHash())), source))
                .orElseGet(() -> new FactReading(null, 0, Digest.ofRows(List.of()), source));
    }

    /** A narrowing that is not understood must not be ignored. */
    private void requireUnit(FactSubject subject) {
        if (subject.unit() == null
                || subject.project() != null
                || subject.programme() != null
                || subject.township() != null) {
            throw Refusal.invalid(
                    "/facts/0/subject", "Subject", "该事实的对象是单位，须且仅须指明单位", "This fact is about a unit, and a unit only");
        }
        units.ofCode(subject.region(), subject.unit()).orElseThrow(Refusal::notFound);
    }
}
