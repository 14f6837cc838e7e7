package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 计算符号: which kind of promise an indicator makes, and how promise and actual value become a {@link Result}. */
public enum Operator {
    AT_LEAST("≥", Need.VALUE) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.AtLeast(promise.value(), actual.value());
        }
    },
    MORE_THAN(">", Need.VALUE) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.Above(promise.value(), actual.value());
        }
    },
    EQUAL("=", Need.VALUE) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.Equal(promise.value(), actual.value());
        }
    },
    LESS_THAN("<", Need.VALUE) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.Below(promise.value(), actual.value());
        }
    },
    AT_MOST("≤", Need.VALUE) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.AtMost(promise.value(), actual.value());
        }
    },
    RANGE("区间", Need.VALUE) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.Within(promise.value(), promise.upper(), actual.value());
        }
    },
    BY_DATE("时效", Need.DATE) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.OnTime(promise.date(), actual.date(), promise.spanDays());
        }
    },
    SATISFACTION("满意度", Need.VALUE) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.Satisfied(promise.value(), actual.value());
        }
    },
    QUALITATIVE("定性", Need.JUDGEMENT) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.Judged(promise.label(), actual.band(), actual.marks());
        }
    },
    YES_NO("是/否", Need.ANSWER) {
        @Override
        Result kept(Promise promise, Actual actual) {
            return new Result.YesNo(actual.fulfilled(), promise.deduction());
        }
    };

    /** What the actual value of an indicator has to contain. */
    public enum Need {
        VALUE("value"),
        DATE("date"),
        JUDGEMENT("band"),
        ANSWER("fulfilled");

        private final String field;

        Need(String field) {
            this.field = field;
        }

        /** The field of a measurement that says it. */
        public String field() {
            return field;
        }
    }

    /**
     * 年度指标值. Which parts are filled depends on the operator.
     *
     * @param label 二级/三级 of the indicator, for refusals
     * @param spanDays days after which a late date has lost all its marks
     * @param deduction marks that a "no" loses; null for all of them
     */
    public record Promise(
            String label, BigDecimal value, BigDecimal upper, LocalDate date, int spanDays, BigDecimal deduction) {}

    /** 实际完成值; all null when nothing was reported. */
    public record Actual(BigDecimal value, LocalDate date, Band band, BigDecimal marks, Boolean fulfilled) {

        public static final Actual NONE = new Actual(null, null, null, null, null);

        public static Actual of(BigDecimal value) {
            return new Actual(value, null, null, null, null);
        }

        public static Actual of(LocalDate date) {
            return new Actual(null, date, null, null, null);
        }

        public static Actual judged(Band band, BigDecimal marks) {
            return new Actual(null, null, band, marks, null);
        }

        public static Actual answered(boolean fulfilled) {
            return new Actual(null, null, null, null, fulfilled);
        }
    }

    private final String symbol;
    private final Need need;

    Operator(String symbol, Need need) {
        this.symbol = symbol;
        this.need = need;
    }

    public String symbol() {
        return symbol;
    }

    public Need need() {
        return need;
    }

    /** A value that is missing or of another kind than the operator needs is a promise not reported on. */
    public Result result(Promise promise, Actual actual) {
        return isReported(actual) ? kept(promise, actual) : new Result.NotReported();
    }

    public boolean isReported(Actual actual) {
        return switch (need) {
            case VALUE -> actual.value() != null;
            case DATE -> actual.date() != null;
            case JUDGEMENT -> actual.band() != null && actual.marks() != null;
            case ANSWER -> actual.fulfilled() != null;
        };
    }

    @Override
    public String toString() {
        return Names.kebab(this);
    }

    abstract Result kept(Promise promise, Actual actual);
}
