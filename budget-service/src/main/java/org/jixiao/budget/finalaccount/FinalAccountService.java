package org.jixiao.budget.finalaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.budget.execution.YearBalances;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.budget.workflow.Selection;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.budget.year.UnitYears;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;
import org.jixiao.common.workflow.SecondPerson;

/** Locks in the order of all use cases: the year, the final account, the unit's head. */
@ApplicationScoped
class FinalAccountService {

    private static final Text OWN =
            new Text("您录入的决算，须由另一人批复", "You entered this final account; another person has to decide on it");

    private final FinalAccountRepository accounts;
    private final YearBalances balances;
    private final BudgetUnitRepository units;
    private final UnitYears years;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    FinalAccountService(
            FinalAccountRepository accounts,
            YearBalances balances,
            BudgetUnitRepository units,
            UnitYears years,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.accounts = accounts;
        this.balances = balances;
        this.units = units;
        this.years = years;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    FinalAccountView enter(EnterFinalAccount request) {
        caller.scope().require(request.region(), request.unit());
        request.check(day.today());
        units.ofCode(request.region(), request.unit()).orElseThrow(Refusal::notFound);
        var year = new UnitYear(request.region(), request.unit(), request.fiscalYear());
        var isClosed = years.hold(year).isPresent();
        requireFirst(year);
        var origin = balances.isKept(year) ? FinalAccount.Origin.LEDGER : FinalAccount.Origin.DOCUMENT;
        var account = FinalAccount.entered(request, origin, caller.subject());
        requireAgreement(account, isClosed);
        var record = records.open(request.region(), request.unit());
        accounts.persistAndFlush(account);
        record.enter(entry("final-account-entered", account, account.content()));
        return account.view();
    }

    /** Compared with the ledger once more: it may have been corrected since. */
    @Transactional
    FinalAccountView approve(UUID id, String ifMatch) {
        var year = accounts.requireYear(id, caller.scope());
        var isClosed = years.hold(year).isPresent();
        var account = decidedOn(id, ifMatch);
        account.requireEntered();
        requireFirst(year);
        requireAgreement(account, isClosed);
        var record = records.open(year.region(), year.unit());
        account.approve(record.at(), caller.subject());
        record.enter(entry("final-account-approved", account, account.content()));
        accounts.flush();
        return account.view();
    }

    @Transactional
    FinalAccountView giveBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var account = decidedOn(id, ifMatch);
        account.giveBack(request.reason());
        records.open(account.year().region(), account.year().unit())
                .enter(entry("final-account-returned", account, Map.of("reason", request.reason())));
        accounts.flush();
        return account.view();
    }

    @Transactional
    FinalAccountView get(UUID id) {
        return accounts.require(id, caller.scope()).view();
    }

    @Transactional
    List<FinalAccountView> page(String region, String unit, Integer fiscalYear, PageQuery query) {
        var selection = new Selection(caller.scope(), query).ofUnitYear(region, unit, fiscalYear);
        return accounts.page(selection, query).stream().map(FinalAccount::view).toList();
    }

    private void requireAgreement(FinalAccount account, boolean isClosed) {
        if (!account.isOfLedger()) {
            return;
        }
        if (!isClosed) {
            throw Refusal.of(
                    FinalAccountProblem.YEAR_OPEN,
                    account.year().fiscalYear() + " 年度尚未年结，不能办理决算",
                    "The fiscal year " + account.year().fiscalYear() + " is not closed; its final account has to wait");
        }
        account.requireAgreement(balances.of(account.year(), account.datedOn()));
    }

    private void requireFirst(UnitYear year) {
        if (accounts.isApproved(year)) {
            throw Refusal.of(
                    FinalAccountProblem.ALREADY_APPROVED,
                    "单位 " + year.unit() + " 的 " + year.fiscalYear() + " 年度决算已批复",
                    "The final account of unit " + year.unit() + " for " + year.fiscalYear() + " is approved already");
        }
    }

    private FinalAccount decidedOn(UUID id, String ifMatch) {
        var account = accounts.requireLocked(id, caller.scope());
        EntityTags.require(ifMatch, account.version());
        SecondPerson.require(caller.subject(), OWN, account.enteredBy());
        return account;
    }

    private static AuditEntry entry(String act, FinalAccount account, Map<String, ?> content) {
        return new AuditEntry(act, "final-account", account.id(), content);
    }
}
