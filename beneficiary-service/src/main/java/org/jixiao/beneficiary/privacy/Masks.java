package org.jixiao.beneficiary.privacy;

import java.util.regex.Pattern;

/** How personal values look by default. The whole value comes from a disclosure only. */
public final class Masks {

    private static final Pattern DOWN_TO_THE_VILLAGE = Pattern.compile("^(?:.*?[镇乡])?.*?(?:村|社区|居委会)");

    /** How a remark, or a category that is not told, looks. */
    public static final String HIDDEN = "***";

    private Masks() {}

    /** 姓 and a star; the length of the rest would narrow the choice in a village. */
    public static String name(String name) {
        return name.isBlank() ? "*" : Character.toString(name.codePointAt(0)) + "*";
    }

    /** Whether there is a remark at all, and nothing of it. */
    public static String remark(String remark) {
        return remark.isEmpty() ? "" : HIDDEN;
    }

    /** Whether a name or a remark was taken from what is shown, and is not the value itself. */
    public static boolean isMasked(String text) {
        return text.indexOf('*') >= 0;
    }

    /** 3 + **** + 4, and nothing of a number too short to hide anything. */
    public static String phone(String phone) {
        return phone.length() < 11 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** Down to the village, never the house. */
    public static String address(String address) {
        var village = DOWN_TO_THE_VILLAGE.matcher(address);
        return village.find() ? village.group() : "***";
    }

    /** The last four of an account. */
    public static String account(String account) {
        return account.length() < 8 ? "****" : "****" + account.substring(account.length() - 4);
    }
}
