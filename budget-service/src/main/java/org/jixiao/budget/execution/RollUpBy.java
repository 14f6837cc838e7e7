package org.jixiao.budget.execution;

/** What the execution of many units is added up by, and the key under which a unit stands. */
enum RollUpBy {
    UNIT("unit_code") {
        @Override
        RollUpSums.Key key(RollUpSums.Key unit) {
            return unit;
        }
    },
    DEPARTMENT("left(unit_code, 3)") {
        @Override
        RollUpSums.Key key(RollUpSums.Key unit) {
            return unit.with(unit.code().substring(0, 3));
        }
    },
    REGION("''") {
        @Override
        RollUpSums.Key key(RollUpSums.Key unit) {
            return unit.with("");
        }
    };

    private final String column;

    RollUpBy(String column) {
        this.column = column;
    }

    /** The key of what is added up already is itself. */
    abstract RollUpSums.Key key(RollUpSums.Key unit);

    /** The same in SQL. */
    String column() {
        return column;
    }
}
