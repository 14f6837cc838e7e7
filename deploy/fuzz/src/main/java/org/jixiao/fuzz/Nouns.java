package org.jixiao.fuzz;

import java.util.Locale;

/** Brings names of collections and properties together: {@code batch} is one of {@code delivery-batches}. */
final class Nouns {

    private Nouns() {}

    static String singular(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace("-", "");
        if (plain.endsWith("ies")) {
            return plain.substring(0, plain.length() - 3) + "y";
        }
        if (plain.endsWith("ches")) {
            return plain.substring(0, plain.length() - 2);
        }
        return plain.endsWith("s") && !plain.endsWith("ss") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Whether a property of this name refers to a record of this collection. */
    static boolean refersTo(String property, String collection) {
        return singular(collection).endsWith(singular(property));
    }
}
