package org.jixiao.beneficiary.privacy;

import java.util.UUID;
import javax.crypto.SecretKey;

/** A key of the store with the id that sealed fields carry. */
record DataKey(UUID id, KeyScope scope, SecretKey secret) {

    /** A record would print its parts, and some providers print the key. */
    @Override
    public String toString() {
        return "DataKey[" + id + " of " + scope.name() + "]";
    }
}
