package org.jixiao.beneficiary.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.jixiao.beneficiary.household.MalformedIdentityNumber;
import org.jixiao.beneficiary.privacy.BlindIndex;
import org.jixiao.beneficiary.upload.NamedCells;
import org.jixiao.beneficiary.upload.RowLoader;
import org.jixiao.beneficiary.upload.Upload;
import org.jixiao.beneficiary.upload.Verdict;
import org.jixiao.common.money.Money;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.sheets.Cells;

/** One row is one claim; who is insured is found by the keyed hash of the identity number, which is kept nowhere here. */
@ApplicationScoped
class ClaimLoader implements RowLoader {

    static final String CLAIM_NO = "赔案号";
    static final String POLICY_NO = "保单号";
    static final String IDENTITY = "被保险人证件号码";
    static final String MEMBER = "成员标识";
    static final String INCIDENT = "出险日期";
    static final String DAYS = "住院天数";
    static final String CLAIMED = "申请金额";
    static final String PAID = "赔付金额";
    static final String PAID_ON = "赔付日期";

    private static final int MOST_DAYS = 3_660;
    private static final int FEN = 2;
    private static final byte[] NOBODY = new byte[0];

    private final ClaimRegister register;
    private final BlindIndex index;
    private final BusinessDay day;

    ClaimLoader(ClaimRegister register, BlindIndex index, BusinessDay day) {
        this.register = register;
        this.index = index;
        this.day = day;
    }

    @Override
    public String kind() {
        return "claims";
    }

    @Override
    public List<String> required() {
        return List.of(CLAIM_NO, POLICY_NO, INCIDENT, DAYS, CLAIMED, PAID, PAID_ON);
    }

    @Override
    public Verdict take(Upload upload, NamedCells cells) {
        var claim = claim(cells);
        if (claim.isEmpty()) {
            return Verdict.rejected(
                    "赔案号、保单号不能为空；日期须可识别且不在将来；天数须为整数；金额至多两位小数，赔付不超过申请",
                    "A number, a day, a count or an amount cannot be read, or more was paid than claimed");
        }
        var person = person(upload, cells);
        if (person.isEmpty()) {
            return Verdict.rejected("证件号码（成员标识）不是本单位登记的人", "Nobody of the unit has this identity number or id");
        }
        var insured = register.insured(
                upload, person.get(), claim.get().policyNo(), claim.get().incidentOn());
        if (insured.isEmpty()) {
            return Verdict.rejected(
                    "该保单没有承保此人，或出险日期不在保险期间内", "The policy does not insure this person, or not on that day");
        }
        return enter(upload, insured.get(), claim.get());
    }

    private Verdict enter(Upload upload, Insured insured, ClaimContent claim) {
        var known = register.known(upload, claim.claimNo());
        if (known.isPresent() && known.get().getKey().equals(ClaimRegister.digest(insured, claim))) {
            return Verdict.UNCHANGED;
        }
        register.append(upload, insured, claim, known.map(Map.Entry::getValue).orElse(0) + 1);
        return Verdict.ACCEPTED;
    }

    private Optional<Map.Entry<UUID, UUID>> person(Upload upload, NamedCells cells) {
        var identity = cells.get(IDENTITY);
        if (identity.isEmpty()) {
            return register.person(upload, NOBODY, cells.get(MEMBER));
        }
        try {
            var number = IdentityNumber.of(identity, day.today());
            return register.person(upload, index.of(upload.region(), "identity-number", number.full()), "");
        } catch (MalformedIdentityNumber malformed) {
            return Optional.empty();
        }
    }

    private Optional<ClaimContent> claim(NamedCells cells) {
        var incident = day(cells.get(INCIDENT));
        var paidOn = day(cells.get(PAID_ON));
        var claimed = money(cells.get(CLAIMED));
        var paid = money(cells.get(PAID));
        var days = days(cells.get(DAYS));
        var number = cells.get(CLAIM_NO);
        var policy = cells.get(POLICY_NO);
        var readable = incident.isPresent()
                && paidOn.isPresent()
                && claimed.isPresent()
                && paid.isPresent()
                && days.isPresent()
                && isNumber(number)
                && isNumber(policy);
        if (!readable || paidOn.get().isBefore(incident.get()) || paid.get().exceeds(claimed.get())) {
            return Optional.empty();
        }
        return Optional.of(
                new ClaimContent(number, policy, incident.get(), days.get(), claimed.get(), paid.get(), paidOn.get()));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 64;
    }

    private Optional<LocalDate> day(String text) {
        return Cells.date(text).filter(date -> !date.isAfter(day.today()));
    }

    private static Optional<Money> money(String text) {
        return Cells.amount(text)
                .filter(amount -> amount.signum() >= 0 && amount.scale() <= FEN)
                .map(Money::new);
    }

    /** An empty cell is no day in hospital. */
    private static Optional<Integer> days(String text) {
        return Cells.amount(text.isEmpty() ? "0" : text)
                .filter(days ->
                        days.scale() <= 0 && days.signum() >= 0 && days.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0)
                .map(BigDecimal::intValue);
    }
}
