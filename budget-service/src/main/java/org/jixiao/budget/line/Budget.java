package org.jixiao.budget.line;

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
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.ledger.BudgetEntry;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/** The budget of a unit and year as the finance bureau approved it (年初预算), with its lines. */
@Entity
public class Budget {

    @Schema(name = "BudgetStatus", description = "状态：草稿、已送审、已退回、已批复")
    public enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("approved")
        APPROVED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private String approvalNo;
    private Money total;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String enteredBy;
    private String submittedBy;
    private String approvedBy;
    private Instant approvedAt;
    private String returnReason;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "budget_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<BudgetLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "budget_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<BudgetIncome> incomes = new ArrayList<>();

    protected Budget() {
        // for Hibernate
    }

    static Budget entered(EnterBudget request, String by) {
        new BudgetTotals(request).require();
        var budget = new Budget();
        budget.id = UuidV7.next();
        budget.regionCode = request.region();
        budget.unitCode = request.unit();
        budget.fiscalYear = request.fiscalYear();
        budget.approvalNo = request.approvalNo();
        budget.total = request.total();
        budget.status = Status.DRAFT;
        budget.enteredBy = by;
        request.lines().forEach(line -> budget.lines.add(BudgetLine.entered(budget.year(), line)));
        request.income().forEach(income -> budget.incomes.add(BudgetIncome.entered(request, income)));
        return budget;
    }

    void submit(String by) {
        require(Status.DRAFT);
        status = Status.SUBMITTED;
        submittedBy = by;
    }

    /** The lines come into force, each with the first entry of its ledger; 年初预算 counts from the first of January. */
    List<BudgetEntry> approve(Instant at, String by) {
        require(Status.SUBMITTED);
        status = Status.APPROVED;
        approvedBy = by;
        approvedAt = at;
        lines.forEach(BudgetLine::comeIntoForce);
        var document =
                new BudgetEntry.Document(BudgetEntry.Kind.INITIAL, approvalNo, id, LocalDate.of(fiscalYear, 1, 1));
        return lines.stream()
                .map(line -> BudgetEntry.of(line.target(), document, line.initial(), at, by))
                .toList();
    }

    /** A line for which an adjustment asks; it counts once that is approved. */
    UUID add(EnterBudget.EnterLine request) {
        var line = BudgetLine.entered(year(), request);
        lines.add(line);
        return line.id();
    }

    void giveBack(String reason) {
        require(Status.SUBMITTED);
        status = Status.RETURNED;
        returnReason = reason;
    }

    private void require(Status expected) {
        if (status != expected) {
            throw Refusal.of(
                    BudgetProblem.WRONG_STATE,
                    "预算当前状态不允许此操作",
                    "The budget's state does not allow this",
                    Map.of("status", status.name().toLowerCase(Locale.ROOT)));
        }
    }

    SortedSet<UUID> projects() {
        return lines.stream()
                .map(BudgetLine::projectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    UnitYear year() {
        return new UnitYear(regionCode, unitCode, fiscalYear);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Whoever entered or submitted it does not decide on it. */
    String[] hands() {
        return new String[] {enteredBy, submittedBy};
    }

    Map<String, ?> content() {
        return Map.of("fiscalYear", fiscalYear, "approvalNo", approvalNo, "total", total.toString());
    }

    BudgetView view() {
        return new BudgetView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                approvalNo,
                total,
                status,
                lines.stream()
                        .filter(line -> status != Status.APPROVED || line.isInForce())
                        .map(BudgetLine::view)
                        .toList(),
                incomes.stream().map(BudgetIncome::view).toList(),
                approvedAt,
                returnReason,
                version);
    }
}
