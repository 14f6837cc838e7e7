package org.jixiao.evaluation.rulepack;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What a region asks of target sets beyond their weights. A pack without this part asks for what the national rules leave
 * to the region: nothing more, and new baselines until the end of October.
 *
 * @param requiredGroups            second-level groups of which a project's set needs at least one indicator; a group of
 *                                  several, any of which will do, joins their names by {@code |}
 * @param satisfactionWhenServing   a project that serves the public needs an indicator of satisfaction
 * @param tasksAddUpTo              what the amounts of a unit's tasks add up to
 * @param rebaselineUntil           {@code --MM-DD}: after this day of the year only finance approves a new baseline
 * @param inapplicableIndicators    whether a self-evaluation may leave out, with a reason, what does not apply; absent: no
 */
public record TargetOptions(
        List<String> requiredGroups,
        Boolean satisfactionWhenServing,
        TaskSum tasksAddUpTo,
        String rebaselineUntil,
        Boolean inapplicableIndicators) {

    public enum TaskSum {
        NONE,
        BUDGET,
        PROJECTS;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static final TargetOptions DEFAULT = new TargetOptions(List.of(), false, TaskSum.NONE, "--10-31", false);

    /** P13: the part is whole and its day is one. */
    boolean isSound() {
        try {
            return requiredGroups != null
                    && satisfactionWhenServing != null
                    && tasksAddUpTo != null
                    && MonthDay.parse(rebaselineUntil) != null;
        } catch (DateTimeParseException | NullPointerException noDay) {
            return false;
        }
    }

    public boolean allowsInapplicable() {
        return Boolean.TRUE.equals(inapplicableIndicators);
    }

    public boolean isLateForRebaseline(int fiscalYear, LocalDate today) {
        return today.isAfter(MonthDay.parse(rebaselineUntil).atYear(fiscalYear));
    }
}
