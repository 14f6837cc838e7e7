package org.jixiao.beneficiary.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jixiao.beneficiary.household.RegistryRule;
import org.jixiao.sheets.SheetRow;

/** Cuts the rows of a file into households, as they come: adjacent rows with one number. Only numbers are held. */
final class HouseholdGroups implements Iterator<HouseholdGroup> {

    /** One more than a household may have, so that the rule is seen to be broken; what follows counts as scattered. */
    private static final int MOST_ROWS = RegistryRule.MOST_PERSONS + 1;

    private final Iterator<SheetRow> rows;
    private final HouseholdColumns columns;
    private final Set<String> seen = new HashSet<>();
    private SheetRow following;
    private int read;

    HouseholdGroups(Iterator<SheetRow> rows, HouseholdColumns columns) {
        this.rows = rows;
        this.columns = columns;
        this.following = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return following != null;
    }

    @Override
    public HouseholdGroup next() {
        if (following == null) {
            throw new NoSuchElementException();
        }
        var number = number(following);
        var group = new ArrayList<SheetRow>();
        do {
            group.add(following);
            following = rows.hasNext() ? rows.next() : null;
        } while (following != null
                && !number.isEmpty()
                && group.size() < MOST_ROWS
                && number(following).equals(number));
        read += group.size();
        return new HouseholdGroup(group, !number.isEmpty() && !seen.add(number));
    }

    /** Rows of the households that were handed out. */
    int read() {
        return read;
    }

    private String number(SheetRow row) {
        return columns.cell(row, HouseholdColumn.NUMBER);
    }
}
