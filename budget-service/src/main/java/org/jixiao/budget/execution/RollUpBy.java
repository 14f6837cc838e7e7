package org.jixiao.budget.execution;

/** What the execution of many units is added up by, and the key under which a unit stands. */
enum RollUpBy {
    UNIT {
        @Override
        RollUps.Key key(String region, String unit) {
            return new RollUps.Key(region, unit);
        }
    },
    DEPARTMENT {
        @Override
        RollUps.Key key(String region, String unit) {
            return new RollUps.Key(region, unit.substring(0, 3));
        }
    },
    REGION {
        @Override
        RollUps.Key key(String region, String unit) {
            return new RollUps.Key(region, "");
        }
    };

    abstract RollUps.Key key(String region, String unit);
}
