package org.jixiao.beneficiary.household;

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

/** How many households and persons were registered. */
@ApplicationScoped
class RegistryFacts implements FactSource {

    private static final String HOUSEHOLDS =
            "count(*) \"value\", count(*) \"rows\", " + FactRows.DIGEST + " from registered";
    private static final String PERSONS = "count(*) \"value\", count(*) \"rows\", " + FactRows.DIGEST
            + " from (select m.row_hash, r.township_code from registered r join member_version m"
            + " on m.household_id = r.household_id and m.household_version = r.version) member";

    private final FactRows facts;

    RegistryFacts(FactRows facts) {
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                definition(
                        "registry.households",
                        "户",
                        new Text("在册受益户数：截至当日最近一次登记的户", "Registered households"),
                        HOUSEHOLDS),
                definition(
                        "registry.persons",
                        "人",
                        new Text("在册人数：在册各户的成员", "Members of registered households"),
                        PERSONS));
    }

    private FactDefinition definition(String name, String unit, Text meaning, String counted) {
        return new FactDefinition(name, unit, meaning, question -> read(question, counted))
                .groupedBy(Grouping.TOWNSHIP, question -> byTownship(question, counted));
    }

    private FactReading read(FactQuestion question, String counted) {
        return facts.read(
                RegisteredAt.WITH_REGISTERED + "select " + counted, question, township(question), source(question));
    }

    private Map<String, FactReading> byTownship(FactQuestion question, String counted) {
        var sql = RegisteredAt.WITH_REGISTERED + "select township_code \"key\", " + counted + " group by township_code";
        return facts.readGroups(sql, question, township(question), source(question));
    }

    private static Map<String, String> township(FactQuestion question) {
        var subject = question.subject();
        if (subject.project() != null || subject.programme() != null) {
            throw FactRows.notNarrowed(subject.project() != null ? "project" : "programme");
        }
        return Map.of("township", subject.township() == null ? "" : subject.township());
    }

    private static String source(FactQuestion question) {
        return FactRows.source("/api/v1/households", question, false);
    }
}
