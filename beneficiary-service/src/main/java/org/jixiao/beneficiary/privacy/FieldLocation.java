package org.jixiao.beneficiary.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * Where a field lives. A ciphertext opens nowhere else, and a later merger of units does not move it.
 *
 * @param unitOfOrigin region and unit ({@link #origin}): a unit code is given out once in a region, not in the country
 */
public record FieldLocation(String unitOfOrigin, String table, String column, UUID row) {

    public FieldLocation {
        Objects.requireNonNull(row);
        if (unitOfOrigin.indexOf('|') >= 0 || table.indexOf('|') >= 0 || column.indexOf('|') >= 0) {
            throw new IllegalArgumentException("the separator may not occur in a part");
        }
    }

    public static String origin(String region, String unit) {
        return region + "-" + unit;
    }

    byte[] associatedData() {
        return (unitOfOrigin + "|" + table + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
