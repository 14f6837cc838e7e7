package org.jixiao.budget.execution;

import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Text;

/**
 * What two years are compared by. Both sides are the same quantity: a budget is not compared with spending, so that a
 * comparison of unlike quantities cannot be asked for.
 */
enum ComparisonBasis {
    INITIAL(Measure.INITIAL, "年初预算数", "initial budget") {
        @Override
        Money of(Measure.Sums sums) {
            return sums.initial();
        }
    },
    ADJUSTED(Measure.ADJUSTED, "调整预算数", "adjusted budget") {
        @Override
        Money of(Measure.Sums sums) {
            return sums.adjusted();
        }
    },
    SPENT(Measure.SPENT, "执行数", "actual expenditure") {
        @Override
        Money of(Measure.Sums sums) {
            return sums.spent();
        }
    };

    /** As queries name them. */
    static final String PATTERN = "initial|adjusted|spent";

    private final Measure measure;
    private final Text label;

    ComparisonBasis(Measure measure, String zh, String en) {
        this.measure = measure;
        this.label = new Text(zh, en);
    }

    abstract Money of(Measure.Sums sums);

    Measure measure() {
        return measure;
    }

    /** {@code 2025年年初预算数}, {@code initial budget 2025}. */
    Text quantity(int fiscalYear) {
        return new Text(fiscalYear + "年" + label.zh(), label.en() + " " + fiscalYear);
    }
}
