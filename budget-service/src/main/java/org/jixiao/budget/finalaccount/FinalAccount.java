package org.jixiao.budget.finalaccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.execution.YearBalances;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/** The final account (决算) of a unit's year. What was returned is entered anew; what was approved stays. */
@Entity
public class FinalAccount {

    @Schema(name = "FinalAccountStatus", description = "状态：待批复、已批复、已退回")
    public enum Status {
        @JsonProperty("entered")
        ENTERED,
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("returned")
        RETURNED
    }

    /** Kept here, or an earlier year for which the document stands alone. */
    @Schema(name = "FinalAccountOrigin", description = "来源：ledger 与本系统台账一致，document 以前年度据文件补录")
    public enum Origin {
        @JsonProperty("ledger")
        LEDGER,
        @JsonProperty("document")
        DOCUMENT
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String documentNo;
    private LocalDate datedOn;
    private Money initial;
    private Money adjusted;
    private Money total;
    private Money carriedForward;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String enteredBy;
    private String approvedBy;
    private Instant approvedAt;
    private String returnReason;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "final_account_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<FinalAccountItem> items = new ArrayList<>();

    protected FinalAccount() {
        // for Hibernate
    }

    static FinalAccount entered(EnterFinalAccount request, Origin origin, String by) {
        var account = new FinalAccount();
        account.id = UuidV7.next();
        account.regionCode = request.region();
        account.unitCode = request.unit();
        account.fiscalYear = request.fiscalYear();
        account.origin = origin;
        account.documentNo = request.documentNo();
        account.datedOn = request.date();
        account.initial = request.initial();
        account.adjusted = request.adjusted();
        account.total = request.total();
        account.carriedForward = request.carriedForward();
        account.status = Status.ENTERED;
        account.enteredBy = by;
        request.income().forEach(income -> account.items.add(FinalAccountItem.of(account.year(), income)));
        request.expenditure().forEach(spent -> account.items.add(FinalAccountItem.of(account.year(), spent)));
        return account;
    }

    /** 决算数以台账为准: each figure that the ledger of the year has too is the ledger's. */
    void requireAgreement(YearBalances.Balances ledger) {
        var agreement = new LedgerAgreement(ledger);
        agreement.initial(initial);
        agreement.adjusted(adjusted);
        agreement.expenditure(expenditure());
        agreement.total(total);
    }

    void approve(Instant at, String by) {
        requireEntered();
        status = Status.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    void giveBack(String reason) {
        requireEntered();
        status = Status.RETURNED;
        returnReason = reason;
    }

    void requireEntered() {
        if (status != Status.ENTERED) {
            throw Refusal.of(
                    FinalAccountProblem.WRONG_STATE,
                    "该决算已批复或已退回",
                    "The final account was approved or returned already",
                    Map.of("status", status.name().toLowerCase(Locale.ROOT)));
        }
    }

    boolean isOfLedger() {
        return origin == Origin.LEDGER;
    }

    UnitYear year() {
        return new UnitYear(regionCode, unitCode, fiscalYear);
    }

    UUID id() {
        return id;
    }

    LocalDate datedOn() {
        return datedOn;
    }

    int version() {
        return version;
    }

    String enteredBy() {
        return enteredBy;
    }

    /** What the chained record says of it. */
    Map<String, ?> content() {
        return Map.of("fiscalYear", fiscalYear, "documentNo", documentNo, "total", total.toString());
    }

    private List<EnterFinalAccount.Expenditure> expenditure() {
        return items.stream()
                .filter(item -> item.isOn(FinalAccountItem.Side.EXPENDITURE))
                .map(FinalAccountItem::expenditure)
                .toList();
    }

    FinalAccountView view() {
        return new FinalAccountView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                origin,
                documentNo,
                datedOn,
                initial,
                adjusted,
                items.stream()
                        .filter(item -> item.isOn(FinalAccountItem.Side.INCOME))
                        .map(FinalAccountItem::income)
                        .toList(),
                expenditure(),
                total,
                carriedForward,
                status,
                approvedAt,
                returnReason,
                version);
    }
}
