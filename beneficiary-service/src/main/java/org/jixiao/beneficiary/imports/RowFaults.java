package org.jixiao.beneficiary.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.common.problem.Text;
import org.jixiao.sheets.SheetRow;

/** Collects what is wrong with the rows of one household; reading goes on, so that a clerk corrects a household once. */
final class RowFaults {

    private final List<RowFault> faults = new ArrayList<>();

    void add(SheetRow row, HouseholdColumn column, String rule, String zh, String en) {
        faults.add(new RowFault(row.line(), column.heading(), rule, new Text(zh, en)));
    }

    /** Of the household as a whole, or of a member as one. */
    void add(SheetRow row, String rule, Text message) {
        faults.add(new RowFault(row.line(), "", rule, message));
    }

    <T> Optional<T> known(SheetRow row, HouseholdColumn column, Optional<T> read) {
        if (read.isEmpty()) {
            add(row, column, "UNKNOWN_VALUE", "空缺或不在可选值之内", "Missing, or not one of the values of this column");
        }
        return read;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<RowFault> all() {
        return List.copyOf(faults);
    }
}
