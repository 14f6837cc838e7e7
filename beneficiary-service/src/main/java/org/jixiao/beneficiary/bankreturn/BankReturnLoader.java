package org.jixiao.beneficiary.bankreturn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jixiao.beneficiary.delivery.DeliveryBlocks;
import org.jixiao.beneficiary.delivery.DeliveryBlocks.Cause;
import org.jixiao.beneficiary.delivery.DeliveryBlocks.Delivered;
import org.jixiao.beneficiary.upload.NamedCells;
import org.jixiao.beneficiary.upload.RowLoader;
import org.jixiao.beneficiary.upload.Upload;
import org.jixiao.beneficiary.upload.Verdict;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.sheets.Cells;

/**
 * One row is one transfer. What the bank sent back never arrived, so it does not count from the day of the delivery on;
 * paid again, it counts from the day on which that arrived.
 */
@ApplicationScoped
class BankReturnLoader implements RowLoader {

    static final String DELIVERY = "发放标识";
    static final String BATCH = "批次标识";
    static final String HOUSEHOLD = "户编号";
    static final String RESULT = "结果";
    static final String REASON = "失败原因";
    static final String DAY = "银行日期";

    private static final String ARRIVED = "成功";
    private static final String SENT_BACK = "失败";
    private static final Set<String> REASONS = Set.of("账号错误", "户名不符", "账户销户", "账户冻结", "其他");

    private final DeliveryBlocks blocks;
    private final BankResults results;
    private final BusinessDay day;

    BankReturnLoader(DeliveryBlocks blocks, BankResults results, BusinessDay day) {
        this.blocks = blocks;
        this.results = results;
        this.day = day;
    }

    @Override
    public String kind() {
        return "bank-returns";
    }

    @Override
    public List<String> required() {
        return List.of(RESULT, REASON, DAY);
    }

    @Override
    public Verdict take(Upload upload, NamedCells cells) {
        var delivery = delivery(upload, cells);
        if (delivery.isEmpty()) {
            return Verdict.rejected(
                    "找不到这笔发放，或按户编号对应多笔，请写发放标识", "No such delivery, or several of the household: name its id");
        }
        var wrong = wrong(delivery.get(), cells);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var arrived = cells.get(RESULT).equals(ARRIVED);
        var on = Cells.date(cells.get(DAY)).orElseThrow();
        return enter(upload, new BankResult(delivery.get(), arrived, arrived ? "" : cells.get(REASON), on));
    }

    private Optional<Delivered> delivery(Upload upload, NamedCells cells) {
        return (cells.get(DELIVERY).isEmpty()
                        ? uuid(cells.get(BATCH)).flatMap(batch -> only(upload, batch, cells.get(HOUSEHOLD)))
                        : uuid(cells.get(DELIVERY)))
                .flatMap(blocks::find)
                .filter(found ->
                        found.region().equals(upload.region()) && found.unit().equals(upload.unit()));
    }

    private Optional<UUID> only(Upload upload, UUID batch, String number) {
        var found = results.ofHousehold(upload, batch, number);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<Verdict> wrong(Delivered delivery, NamedCells cells) {
        if (!results.isCash(delivery.programme())) {
            return Optional.of(Verdict.rejected("不是现金发放", "Not a delivery of cash"));
        }
        var result = cells.get(RESULT);
        if (!result.equals(ARRIVED) && !result.equals(SENT_BACK)) {
            return Optional.of(Verdict.rejected("结果须为：成功、失败", "The result is 成功 or 失败"));
        }
        if (result.equals(SENT_BACK) && !REASONS.contains(cells.get(REASON))) {
            return Optional.of(
                    Verdict.rejected("失败原因须为：账号错误、户名不符、账户销户、账户冻结、其他", "The reason is none of those that are known"));
        }
        var on = Cells.date(cells.get(DAY));
        return on.isEmpty() || isOutside(on.get(), delivery)
                ? Optional.of(Verdict.rejected("银行日期无法识别，或早于发放日期，或尚未到来", "No day between the delivery and today"))
                : Optional.empty();
    }

    private boolean isOutside(LocalDate on, Delivered delivery) {
        return on.isBefore(delivery.on()) || on.isAfter(day.today());
    }

    private Verdict enter(Upload upload, BankResult result) {
        var known = results.known(result.delivery().id());
        for (var earlier : known) {
            if (earlier.on().equals(result.on())) {
                return earlier.arrived() == result.arrived() && earlier.reason().equals(result.reason())
                        ? Verdict.UNCHANGED
                        : Verdict.rejected("同一银行日期已有不同的结果", "Another result of the same day is known");
            }
        }
        results.append(upload, result);
        var isNewest = known.isEmpty() || known.get(0).on().isBefore(result.on());
        var blocked = blocks.isBlocked(
                result.delivery(), Cause.BANK_RETURN, result.delivery().id());
        if (isNewest && blocked == result.arrived()) {
            blocks.enter(result.delivery(), change(result), upload.at(), upload.by());
        }
        return Verdict.ACCEPTED;
    }

    private static DeliveryBlocks.Change change(BankResult result) {
        var delivery = result.delivery();
        return result.arrived()
                ? new DeliveryBlocks.Change(Cause.BANK_RETURN, delivery.id(), false, "重新发放成功", result.on())
                : new DeliveryBlocks.Change(Cause.BANK_RETURN, delivery.id(), true, result.reason(), delivery.on());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
