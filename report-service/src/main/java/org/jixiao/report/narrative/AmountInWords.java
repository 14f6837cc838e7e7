package org.jixiao.report.narrative;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * 金额大写, as vouchers and contracts have it (支付结算办法附一《正确填写票据和结算凭证的基本规定》): 整 stands after 元 where
 * nothing follows, one 零 for zeros between other digits, and one where 元 ends with 0 and 角 follows.
 */
final class AmountInWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final BigInteger GROUP = BigInteger.valueOf(10_000);
    private static final BigDecimal TOO_MUCH = new BigDecimal("1E16");

    private AmountInWords() {}

    /**
     * @param amount 元, rounded half up to 分
     * @throws IllegalArgumentException from 10^16 元 on, for which there are no words
     */
    static String of(BigDecimal amount) {
        var cents = amount.abs().setScale(2, RoundingMode.HALF_UP);
        if (cents.compareTo(TOO_MUCH) >= 0) {
            throw new IllegalArgumentException("no words for amounts of so many 元");
        }
        if (cents.signum() == 0) {
            return "零元整";
        }
        var yuan = cents.toBigInteger();
        var small = cents.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        return (amount.signum() < 0 ? "负" : "") + yuan(yuan) + small(yuan, small / 10, small % 10);
    }

    private static String yuan(BigInteger yuan) {
        if (yuan.signum() == 0) {
            return "";
        }
        var words = new StringBuilder();
        var skipped = false;
        for (var group = GROUPS.length - 1; group >= 0; group--) {
            var number = yuan.divide(GROUP.pow(group)).mod(GROUP).intValue();
            if (number == 0) {
                skipped = true;
                continue;
            }
            if (words.length() > 0 && (skipped || number < 1000)) {
                words.append('零');
            }
            // 壹万贰仟亿, not 壹万亿贰仟亿: 亿 stands once, after all that is counted in it.
            var within = group == 3 && yuan.divide(GROUP.pow(2)).mod(GROUP).signum() != 0 ? "万" : GROUPS[group];
            words.append(digits(number)).append(within);
            skipped = false;
        }
        return words.append("元").toString();
    }

    /** @param number from 1 to 9999 */
    private static String digits(int number) {
        var words = new StringBuilder();
        var zero = false;
        for (var place = PLACES.length - 1; place >= 0; place--) {
            var digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zero = true;
            } else {
                if (zero && words.length() > 0) {
                    words.append('零');
                }
                words.append(DIGITS.charAt(digit)).append(PLACES[place]);
                zero = false;
            }
        }
        return words.toString();
    }

    private static String small(BigInteger yuan, int tens, int ones) {
        if (tens == 0 && ones == 0) {
            return "整";
        }
        var words = new StringBuilder();
        var endsWithZero = yuan.signum() > 0 && yuan.mod(BigInteger.TEN).signum() == 0;
        if (tens == 0 && yuan.signum() > 0 || tens != 0 && endsWithZero) {
            words.append('零');
        }
        if (tens != 0) {
            words.append(DIGITS.charAt(tens)).append('角');
        }
        if (ones != 0) {
            words.append(DIGITS.charAt(ones)).append('分');
        }
        return words.toString();
    }
}
