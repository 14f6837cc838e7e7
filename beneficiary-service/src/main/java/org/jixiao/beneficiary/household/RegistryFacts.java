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

    private static final String COUNTED = "count(*) \"value\", count(*) \"rows\", " + FactRows.DIGEST;
    private static final String MEMBERS = COUNTED + " from (select m.row_hash, r.township_code from registered r"
            + " join member_version m on m.household_id = r.household_id and m.household_version = r.version"
            + " where %s) member";

    /** A withdrawal takes its record out from the instant at which it was recorded. */
    private static final String DEATHS = COUNTED + " " + """
            from (select * from (
                select row_hash, (select v.township_code from household_version v
                    where v.household_id = departure.household_id and v.version = household_version) township_code
                from departure
                where %s and ground = 'death' and withdraws is null and left_on <= :asOf
                  and not exists (
                    select from departure w where w.withdraws = departure.id and w.recorded_at <= :knownAt)) all_dead
                where :township = '' or township_code = :township) dead""".formatted(FactRows.SUBJECT);

    private final FactRows facts;

    RegistryFacts(FactRows facts) {
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                households("registry.households", "true", "在册受益户数：截至当日最近一次登记的户", "Registered households"),
                households(
                        "registry.specialHouseholds",
                        "categories && array['bereaved-only-child', 'disabled-only-child']",
                        "在册计划生育特殊家庭户数：失独或伤残",
                        "Registered special families: bereaved or with a disabled only child"),
                ofCategory(HouseholdCategory.BEREAVED_ONLY_CHILD, "registry.bereavedHouseholds", "Bereaved families"),
                ofCategory(HouseholdCategory.DISABLED_ONLY_CHILD, "registry.disabledHouseholds", "Disabled only child"),
                ofCategory(HouseholdCategory.ONLY_CHILD_RURAL, "registry.onlyChildHouseholds", "Only-child families"),
                ofCategory(HouseholdCategory.TWO_DAUGHTERS, "registry.twoDaughterHouseholds", "Two-daughter families"),
                ofCategory(HouseholdCategory.HARDSHIP, "registry.hardshipHouseholds", "Families in hardship"),
                persons("registry.persons", "true", "在册人数：在册各户的成员", "Members of registered households"),
                persons(
                        "registry.specialPersons",
                        "r.categories && array['bereaved-only-child', 'disabled-only-child']",
                        "在册计划生育特殊家庭成员人数",
                        "Members of registered special families"),
                persons("registry.children", "m.relation in ('son', 'daughter')", "在册子女人数", "Registered children"),
                persons("registry.insuredChildren", "m.insured_child", "在册参保子女人数", "Registered insured children"),
                persons("registry.admitted", "m.admitted", "在册且登记有在读院校的人数", "Members at a university"),
                definition(
                        "registry.deaths",
                        "人",
                        new Text("截至当日登记死亡的人数（已撤销的不计）", "Members recorded as dead, withdrawn records left out"),
                        DEATHS));
    }

    private static String condition(HouseholdCategory category) {
        return "'" + category.code() + "' = any (categories)";
    }

    private FactDefinition ofCategory(HouseholdCategory category, String name, String meaning) {
        return households(name, condition(category), "在册" + category.label() + "户数", meaning);
    }

    private FactDefinition households(String name, String condition, String zh, String en) {
        return definition(name, "户", new Text(zh, en), COUNTED + " from registered where " + condition);
    }

    private FactDefinition persons(String name, String condition, String zh, String en) {
        return definition(name, "人", new Text(zh, en), MEMBERS.formatted(condition));
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
