package org.jixiao.beneficiary.imports;

import java.util.List;
import org.jixiao.sheets.SheetRow;

/**
 * The rows of one household as they stand in the file, unread.
 *
 * @param scattered whether the household's number stood further up already
 */
record HouseholdGroup(List<SheetRow> rows, boolean scattered) {

    long line() {
        return rows.get(0).line();
    }
}
