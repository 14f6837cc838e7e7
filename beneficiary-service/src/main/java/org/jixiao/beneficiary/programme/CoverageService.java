package org.jixiao.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.condition.AsRegistered;
import org.jixiao.beneficiary.condition.Population;
import org.jixiao.beneficiary.condition.RegisteredHousehold;
import org.jixiao.beneficiary.household.Persons;
import org.jixiao.beneficiary.household.Relation;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Masks;
import org.jixiao.beneficiary.privacy.Purpose;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.programme.EligibilityView.MemberEligibility;
import org.jixiao.common.audit.KnownInstants;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;

/** Why somebody is eligible, and who is and got nothing. Both tell of persons, so both are recorded as read. */
@ApplicationScoped
class CoverageService {

    private static final Comparator<Beneficiary> BY_KEY = Comparator.comparing(CoverageService::key);

    private final ProgrammeRepository programmes;
    private final Population population;
    private final Eligible eligible;
    private final Served served;
    private final Persons persons;
    private final AccessLog log;
    private final KnownInstants instants;
    private final Caller caller;
    private final BusinessDay day;

    CoverageService(
            ProgrammeRepository programmes,
            Population population,
            Eligible eligible,
            Served served,
            Persons persons,
            AccessLog log,
            KnownInstants instants,
            Caller caller,
            BusinessDay day) {
        this.programmes = programmes;
        this.population = population;
        this.eligible = eligible;
        this.served = served;
        this.persons = persons;
        this.log = log;
        this.instants = instants;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    EligibilityView explain(UUID id, UUID household) {
        var programme = programmes.require(id, caller.scope());
        var found = new ArrayList<RegisteredHousehold>();
        population.each(
                registered(programme, null, day.today(), AsRegistered.ALWAYS).ofHouseholds(List.of(household)),
                found::add);
        var one = found.stream().findFirst().orElseThrow(Refusal::notFound);
        log.record(
                new AccessLog.Target(programme.regionCode(), programme.unitCode(), null, household),
                Reading.ELIGIBILITY,
                Purpose.ELIGIBILITY_REVIEW);
        return explained(programme, one);
    }

    private EligibilityView explained(Programme programme, RegisteredHousehold household) {
        var conditions = eligible.conditions(programme);
        var names = persons.ofHouseholds(List.of(household.id()));
        var members = household.members().stream()
                .map(member -> new MemberEligibility(
                        member.id(),
                        Code.parse(Relation.class, member.relation()),
                        Masks.name(names.name(member.id())),
                        conditions.admit(household) && conditions.admit(household, member),
                        conditions.explain(household, member)))
                .toList();
        return new EligibilityView(
                programme.id(),
                household.id(),
                household.number(),
                programme.benefitUnit(),
                programme.referenceDay(),
                day.today(),
                members.stream().anyMatch(MemberEligibility::eligible),
                conditions.explain(household),
                members);
    }

    /** @param asOf today where absent, {@code knownAt} now: the links of the pages keep both */
    @Transactional
    UnservedView unserved(UUID id, String township, LocalDate asOf, Instant knownAt, PageQuery query) {
        var programme = programmes.require(id, caller.scope());
        var until = asOf == null ? day.today() : asOf;
        var known = instants.notInTheFuture(knownAt);
        var at = registered(programme, township, until, known);
        log.recordList(programme.regionCode(), programme.unitCode(), Reading.UNSERVED);
        var all = eligible.at(programme, at);
        var got = served.under(programme, at);
        var rest = all.stream()
                .filter(one -> !got.contains(one.key()))
                .sorted(BY_KEY)
                .toList();
        var rows = rest.stream()
                .filter(one -> key(one).compareTo(query.after()) > 0)
                .limit(query.fetch())
                .toList();
        var link = Page.link(
                "/api/v1/programmes/" + id + "/unserved",
                "township",
                township,
                "asOf",
                until,
                "knownAt",
                known,
                "limit",
                query.limit());
        var page = Page.of(rows, query, link, CoverageService::key);
        return new UnservedView(
                id, until, known, all.size(), all.size() - rest.size(), rest.size(), items(page.items()), page.next());
    }

    private List<UnservedView.Item> items(List<Beneficiary> those) {
        var names = persons.ofHouseholds(
                those.stream().map(one -> one.key().household()).toList());
        return those.stream()
                .map(one -> new UnservedView.Item(
                        one.key().household(),
                        one.key().member(),
                        one.number(),
                        one.township(),
                        Masks.name(
                                one.key().member() == null
                                        ? names.head(one.key().household())
                                        : names.name(one.key().member())),
                        one.persons()))
                .toList();
    }

    private AsRegistered registered(Programme programme, String township, LocalDate asOf, Instant knownAt) {
        return new AsRegistered(programme.regionCode(), programme.unitCode(), township, asOf, knownAt, caller.scope());
    }

    private static String key(Beneficiary one) {
        return one.key().household() + "/" + one.key().member();
    }
}
