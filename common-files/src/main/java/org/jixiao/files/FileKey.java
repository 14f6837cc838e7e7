package org.jixiao.files;

import java.util.regex.Pattern;

/**
 * Names a content in a store.
 *
 * @param digest {@code sha256:} and 64 lower-case hexadecimal digits
 */
public record FileKey(String region, String unit, String digest) {

    private static final Pattern CODE = Pattern.compile("\\d{2,21}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    public FileKey {
        if (!CODE.matcher(region).matches()
                || !CODE.matcher(unit).matches()
                || !DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("a file is named by codes and a digest");
        }
    }

    /** Relative, with {@code /}; two digits of the digest keep folders small. */
    String path() {
        var hex = digest.substring("sha256:".length());
        return region + "/" + unit + "/" + hex.substring(0, 2) + "/" + hex;
    }
}
