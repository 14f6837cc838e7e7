package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.BlindIndex;
import org.jixiao.beneficiary.privacy.Purpose;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;

@ApplicationScoped
class HouseholdService {

    private final Registry registry;
    private final HouseholdReader reader;
    private final RegistryPlanner planner;
    private final BlindIndex index;
    private final AccessLog log;
    private final Caller caller;
    private final BusinessDay day;

    HouseholdService(
            Registry registry,
            HouseholdReader reader,
            RegistryPlanner planner,
            BlindIndex index,
            AccessLog log,
            Caller caller,
            BusinessDay day) {
        this.registry = registry;
        this.reader = reader;
        this.planner = planner;
        this.index = index;
        this.log = log;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    HouseholdView register(RegisterHousehold request) {
        caller.scope().require(request.region(), request.unit());
        var draft = request.draft(day.today());
        if (reader.exists(request.region(), request.unit(), draft.number())) {
            throw Refusal.of(
                    HouseholdProblem.NUMBER_TAKEN,
                    "户编号 " + draft.number() + " 在本单位已登记，如需更正请重新导入该户",
                    "Household " + draft.number() + " is registered in this unit already");
        }
        var act = new Registry.Act("household-registered", "household", null);
        var outcome = registry.enter(request.region(), request.unit(), List.of(draft), false, act)
                .get(0);
        if (outcome.kind() == Outcome.Kind.REJECTED) {
            throw Refusal.invalid(outcome.breaches().stream()
                    .map(breach -> new Refusal.Fault(
                            breach.member() < 0 ? "" : "/members/" + breach.member(),
                            breach.rule().name(),
                            breach.rule().message()))
                    .toList());
        }
        return reader.get(outcome.household());
    }

    @Transactional
    HouseholdView get(UUID id, Purpose purpose) {
        var household = reader.get(id);
        log.record(new AccessLog.Target(household.region(), household.unit(), null, id), Reading.HOUSEHOLD, purpose);
        return purpose == null ? household.withoutCategories() : household;
    }

    @Transactional
    List<HouseholdView> page(HouseholdFilter filter, PageQuery query, Purpose purpose) {
        if (purpose == null && !filter.category().isEmpty()) {
            throw Refusal.invalid("?purpose", "Purpose", "按家庭类别查询须写明目的", "Say for what you ask by category");
        }
        log.recordList(filter.region(), filter.unit(), Reading.HOUSEHOLD_LIST, purpose);
        var page = reader.page(filter, query);
        return purpose == null
                ? page.stream().map(HouseholdView::withoutCategories).toList()
                : page;
    }

    /** Whether a person is registered is worth knowing to some: the look-up is recorded, also one that is refused. */
    @Transactional(dontRollbackOn = Refusal.class)
    HouseholdView lookUp(LookUpHousehold request) {
        var scope = caller.scope();
        var region = request.region() == null ? scope.region() : request.region();
        if (region.length() < 6) {
            throw Refusal.invalid("/region", "NotNull", "须指明财政区划", "region is required");
        }
        if (!scope.coversRegion(region)) {
            throw Refusal.notFound();
        }
        var unit = request.unit() == null ? "" : request.unit();
        if (!unit.isEmpty()) {
            // Also where nobody is found: the record of the look-up belongs to the unit that is named.
            scope.require(region, unit);
        }
        var found = request.byIdentityNumber()
                ? reader.households(region, unit, planner.identityIndex(region, number(request)))
                : reader.householdsOf(region, unit, request.kind(), numberIndex(region, request));
        var target = found.size() == 1
                ? new AccessLog.Target(
                        region,
                        found.get(0).unit(),
                        found.get(0).member(),
                        found.get(0).household())
                : new AccessLog.Target(region, unit.isEmpty() ? log.anyUnit() : unit, null, null);
        log.record(target, Reading.LOOK_UP);
        if (found.size() > 1) {
            throw Refusal.of(
                    HouseholdProblem.AMBIGUOUS,
                    request.byIdentityNumber()
                            ? "该人登记在 " + found.size() + " 个单位，请指明单位"
                            : "该号码登记在 " + found.size() + " 户，请改用身份证号码查找",
                    request.byIdentityNumber()
                            ? "The person is registered in " + found.size() + " units; name one"
                            : "The number is registered with " + found.size()
                                    + " households; look up by identity number",
                    Map.of(request.byIdentityNumber() ? "units" : "households", found.size()));
        }
        return found.isEmpty() ? null : reader.get(found.get(0).household()).withoutCategories();
    }

    private byte[] numberIndex(String region, LookUpHousehold request) {
        var kind =
                request.kind().equals(BlindIndex.ACCOUNT) ? BlindIndex.ACCOUNT : BlindIndex.certificate(request.kind());
        return index.of(region, kind, BlindIndex.normalised(request.identityNumber()));
    }

    private IdentityNumber number(LookUpHousehold request) {
        try {
            return IdentityNumber.of(request.identityNumber(), day.today());
        } catch (MalformedIdentityNumber refused) {
            var flaw = refused.flaw();
            throw Refusal.invalid("/identityNumber", "IDENTITY_NUMBER_" + flaw, flaw.chinese(), flaw.english());
        }
    }
}
