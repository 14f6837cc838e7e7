package org.jixiao.beneficiary.privacy;

import java.util.regex.Pattern;

/** What one key is for. It is also the name of the key's file, hence the strict form. */
public record KeyScope(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[A-Za-z0-9]+)+");

    public KeyScope {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a key");
        }
    }

    /**
     * The key of the fields of one unit whose retention ends in one year: destroying it shreds exactly what is due
     * (个人信息保护法 第19、47条).
     */
    public static KeyScope fields(String unitOfOrigin, int retentionYear) {
        return new KeyScope("fields-" + unitOfOrigin + "-" + retentionYear);
    }

    /** Whether it is one of the keys of the fields of a region, or of one unit of it; null for all units. */
    boolean isOfFields(String region, String unit) {
        return name.startsWith("fields-" + region + "-" + (unit == null ? "" : unit + "-"));
    }

    /** One index per region and kind of value, so that a card number never matches an identity number. */
    public static KeyScope index(String region, String kind) {
        return new KeyScope("index-" + region + "-" + kind);
    }
}
