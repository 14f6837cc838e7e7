package org.jixiao.evaluation.targetset;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/**
 * The targets of a project or a unit for one year (绩效目标). Sealed by a second person, then never changed. Long for its
 * columns; it decides in seven methods.
 */
@Entity
public class TargetSet {

    private static final Text OWN = new Text("填报人不能审批自己填报的目标", "Nobody approves their own targets");

    enum Status {
        DRAFT,
        SUBMITTED,
        SEALED,
        RETURNED,
        REJECTED
    }

    /** Why targets are changed after they were sealed. */
    enum ChangeKind {
        POLICY_CHANGE,
        EMERGENCY,
        BUDGET_ADJUSTMENT,
        CORRECTION
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private Level level;

    private UUID project;
    private int baseline;
    private String goal;
    private String preset;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String returnReason;
    private String enteredBy;
    private String submittedBy;
    private String sealedBy;
    private String sealedName;
    private Instant sealedAt;
    private String sealContent;
    private String sealDigest;

    @Convert(converter = JsonColumn.OfForm.class)
    private TargetForm form;

    @Convert(converter = JsonColumn.OfExamination.class)
    private Examination examination;

    @Convert(converter = JsonColumn.OfOutlook.class)
    private Outlook outlook;

    @Convert(converter = JsonColumn.OfMoney.class)
    private QuotedMoney money;

    private UUID previousSet;
    private String previousSeal;

    @Enumerated(EnumType.STRING)
    private ChangeKind changeKind;

    private String changeReason;
    private String changeDocument;

    @Convert(converter = JsonColumn.OfKnown.class)
    private KnownThen known;

    private boolean financeDecides;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "target_set_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Indicator> indicators = new ArrayList<>();

    protected TargetSet() {
        // for Hibernate
    }

    static TargetSet drafted(UUID id, DraftTargetSet draft, String by) {
        var set = new TargetSet();
        set.id = id;
        set.regionCode = draft.region();
        set.unitCode = draft.unit();
        set.fiscalYear = draft.fiscalYear();
        set.level = draft.level();
        set.project = draft.project();
        set.baseline = 1;
        set.status = Status.DRAFT;
        set.enteredBy = by;
        set.goal = draft.goal();
        set.preset = draft.preset();
        set.form = draft.form();
        return set;
    }

    /** The next baseline, to begin with the same promises; each keeps its lineage. */
    static TargetSet rebaselined(UUID id, TargetSet sealed, Rebaseline change, String by, Supplier<UUID> ids) {
        var set = new TargetSet();
        set.id = id;
        set.regionCode = sealed.regionCode;
        set.unitCode = sealed.unitCode;
        set.fiscalYear = sealed.fiscalYear;
        set.level = sealed.level;
        set.project = sealed.project;
        set.baseline = sealed.baseline + 1;
        set.status = Status.DRAFT;
        set.enteredBy = by;
        set.goal = sealed.goal;
        set.preset = sealed.preset;
        set.form = sealed.form;
        set.previousSet = sealed.id;
        set.previousSeal = sealed.sealDigest;
        set.changeKind = change.changeKind();
        set.changeReason = change.reason();
        set.changeDocument = change.documentNo();
        sealed.indicators.forEach(it -> set.indicators.add(Indicator.carried(ids.get(), it)));
        return set;
    }

    /** Replaces the whole draft; whose it is (unit, year, project) stays. */
    void rewrite(DraftTargetSet draft, String by, IntFunction<UUID> ids) {
        requireOpen();
        goal = draft.goal();
        preset = draft.preset();
        form = draft.form();
        status = Status.DRAFT;
        enteredBy = by;
        indicators.clear();
        for (var position = 0; position < draft.indicators().size(); position++) {
            indicators.add(Indicator.drafted(
                    ids.apply(position), position + 1, this, draft.indicators().get(position)));
        }
    }

    /** @param late a new baseline so late in its year that finance decides on it */
    void submit(String by, String chosenPreset, Outlook foreseen, boolean late) {
        requireOpen();
        outlook = foreseen;
        financeDecides = late;
        preset = chosenPreset;
        status = Status.SUBMITTED;
        submittedBy = by;
        returnReason = null;
    }

    /** 审批并封存. */
    void seal(String by, String name, Instant at, String content, String digest) {
        status = Status.SEALED;
        sealedBy = by;
        sealedName = name;
        sealedAt = at;
        sealContent = content;
        sealDigest = digest;
    }

    /** What was found stands in the set, whatever follows from it; the money and what was known only under a seal. */
    void examine(String by, Examination found) {
        requireDecidable(by);
        examination = found;
    }

    void quote(QuotedMoney quoted, KnownThen knownThen) {
        money = quoted;
        known = knownThen;
    }

    /** 差: for ever; another set may be drafted in its place. */
    void reject(String by, String reason) {
        requireDecidable(by);
        status = Status.REJECTED;
        returnReason = reason;
    }

    void returnTo(String by, String reason) {
        requireDecidable(by);
        status = Status.RETURNED;
        returnReason = reason;
    }

    void requireOpen() {
        if (status != Status.DRAFT && status != Status.RETURNED) {
            throw Refusal.of(
                    TargetProblem.NOT_OPEN,
                    "绩效目标已提交或已封存，不能修改",
                    "The target set was submitted or sealed and cannot be changed",
                    Map.of("status", statusName()));
        }
    }

    /** By this person: examined, returned or rejected. */
    void requireDecidable(String by) {
        if (status != Status.SUBMITTED) {
            throw Refusal.of(
                    TargetProblem.NOT_SUBMITTED,
                    "只有已提交的绩效目标可以审批或退回",
                    "Only a submitted target set is approved or returned",
                    Map.of("status", statusName()));
        }
        SecondPerson.require(by, OWN, enteredBy, submittedBy);
    }

    void requireSealed() {
        if (!isSealed()) {
            throw Refusal.of(
                    TargetProblem.NOT_SEALED,
                    "绩效目标尚未封存，可以直接修改，无须重新定基线",
                    "A set that is not sealed is changed as it is");
        }
    }

    public boolean isSealed() {
        return status == Status.SEALED;
    }

    String statusName() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String regionCode() {
        return regionCode;
    }

    public String unitCode() {
        return unitCode;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public Level level() {
        return level;
    }

    public UUID project() {
        return project;
    }

    public TargetForm form() {
        return form == null ? TargetForm.NONE : form;
    }

    TargetForm formGiven() {
        return form;
    }

    Examination examination() {
        return examination;
    }

    Outlook outlook() {
        return outlook;
    }

    QuotedMoney money() {
        return money;
    }

    UUID previousSet() {
        return previousSet;
    }

    String previousSeal() {
        return previousSeal;
    }

    ChangeKind changeKind() {
        return changeKind;
    }

    String changeReason() {
        return changeReason;
    }

    String changeDocument() {
        return changeDocument;
    }

    KnownThen known() {
        return known;
    }

    boolean isForFinance() {
        return financeDecides;
    }

    public int baseline() {
        return baseline;
    }

    public String goal() {
        return goal;
    }

    String preset() {
        return preset;
    }

    String returnReason() {
        return returnReason;
    }

    String sealedName() {
        return sealedName;
    }

    Instant sealedAt() {
        return sealedAt;
    }

    public String sealDigest() {
        return sealDigest;
    }

    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }
}
