package org.jixiao.beneficiary.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** Where a field lives. A ciphertext opens nowhere else, and a later merger of units does not move it. */
public record FieldLocation(String unitOfOrigin, String table, String column, UUID row) {

    public FieldLocation {
        Objects.requireNonNull(row);
        if ((unitOfOrigin + table + column).indexOf('|') >= 0) {
            throw new IllegalArgumentException("the separator may not occur in a part");
        }
    }

    byte[] associatedData() {
        return (unitOfOrigin + "|" + table + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
