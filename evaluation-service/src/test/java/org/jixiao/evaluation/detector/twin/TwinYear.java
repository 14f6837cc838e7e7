package org.jixiao.evaluation.detector.twin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jixiao.evaluation.detector.Aim;
import org.jixiao.evaluation.detector.Baseline;
import org.jixiao.evaluation.detector.Means;
import org.jixiao.evaluation.detector.Outcome;
import org.jixiao.evaluation.detector.Reading;
import org.jixiao.evaluation.detector.Subject;
import org.jixiao.evaluation.detector.UnitYear;
import org.jixiao.evaluation.detector.UnitYear.Thresholds;
import org.jixiao.evaluation.scoring.Operator;

/**
 * A unit's year in good order: five funded projects and the unit's own targets, all sealed in January, missed or passed
 * by a little, spent in step with their scores, each evaluated by another person than the one who set its targets.
 */
public final class TwinYear {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int YEAR = 2025;

    /** Names and budgets in yuan of the department's five funded projects. */
    private static final List<String> PROJECTS =
            List.of("意外伤害保险 78210", "劳务派遣 45100", "特殊家庭慰问 39520", "天使圆梦 20000", "亲情关爱 29200");

    final Random random;
    final List<Subject> projects = new ArrayList<>();
    Subject whole;

    private TwinYear(long seed) {
        random = new Random(seed);
    }

    public static TwinYear of(long seed) {
        var twin = new TwinYear(seed);
        var paid = BigDecimal.ZERO;
        var approved = BigDecimal.ZERO;
        for (var index = 0; index < PROJECTS.size(); index++) {
            var name = PROJECTS.get(index).split(" ");
            var project =
                    twin.subject(UUID.randomUUID(), name[0], new BigDecimal(name[1]), "total-%d".formatted(index));
            twin.projects.add(project);
            paid = paid.add(project.means().spent());
            approved = approved.add(project.means().adjusted());
        }
        var office = twin.subject(null, "单位整体", new BigDecimal("1986570"), "whole");
        twin.whole = new Subject(
                null,
                office.name(),
                new Means(
                        office.means().adjusted().add(approved),
                        office.means().spent().add(paid)),
                office.baselines(),
                office.outcome());
        return twin;
    }

    public UnitYear year() {
        return new UnitYear(
                YEAR, whole, projects, new Thresholds(BigDecimal.valueOf(90), new BigDecimal("0.05")), ZONE);
    }

    private Subject subject(UUID project, String name, BigDecimal budget, String seedOfTotal) {
        var spent = budget.multiply(new BigDecimal("0.97")).setScale(2);
        return new Subject(
                project,
                name,
                new Means(budget.setScale(2), spent),
                List.of(baseline(1, at(1, 20), "setter", aims(name))),
                Optional.of(outcome(seedOfTotal)));
    }

    /** All different, and no higher in indicators than in money. */
    private Outcome outcome(String of) {
        var total = new BigDecimal("90.00")
                .add(BigDecimal.valueOf(Math.floorMod(of.hashCode(), 500)).movePointLeft(2))
                .add(BigDecimal.valueOf(random.nextInt(100)).movePointLeft(4));
        return new Outcome(
                total.setScale(4),
                new BigDecimal("86.00"),
                "scorer",
                List.of(
                        new Outcome.Marks(new BigDecimal("28.00"), new BigDecimal("30.00")),
                        new Outcome.Marks(new BigDecimal("29.00"), new BigDecimal("30.00")),
                        new Outcome.Marks(new BigDecimal("29.00"), new BigDecimal("30.00"))));
    }

    private List<Aim> aims(String of) {
        var planned = BigDecimal.valueOf(1000L + random.nextInt(2000));
        var actual = planned.add(BigDecimal.valueOf(random.nextInt(20) - 30L));
        var price = BigDecimal.valueOf(20L + random.nextInt(20));
        return List.of(
                aim(of + "户数", Operator.AT_LEAST, "户", planned, actual, true),
                aim(of + "每户成本", Operator.AT_MOST, "元/户", price, price.subtract(BigDecimal.ONE), false),
                aim(of + "满意度", Operator.SATISFACTION, "%", new BigDecimal("90"), new BigDecimal("88.4"), false));
    }

    private static Aim aim(
            String name, Operator operator, String unit, BigDecimal planned, BigDecimal actual, boolean bound) {
        return new Aim(
                UUID.randomUUID(),
                name,
                name,
                operator,
                unit,
                planned,
                List.of(new Reading(at(12, 31), actual, bound, "recorder")),
                operator == Operator.AT_LEAST ? planned.subtract(BigDecimal.TEN) : null,
                operator == Operator.AT_LEAST ? planned : null,
                bound ? BigDecimal.ZERO : null);
    }

    static Baseline baseline(int number, Instant sealedAt, String enteredBy, List<Aim> aims) {
        return new Baseline(number, sealedAt, enteredBy, aims);
    }

    static Instant at(int month, int day) {
        return LocalDate.of(YEAR, month, day)
                .atTime(LocalTime.NOON)
                .atZone(ZONE)
                .toInstant();
    }
}
