package org.jixiao.report.checking.rule;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Plain;
import org.jixiao.report.checking.text.Sentence;

/** Numbers of persons in a report that is published. Never quoted back: the place says where they stand. */
public final class PersonalData implements Rule {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** Digits of the shortest of them, a mobile number. */
    private static final int SHORTEST = 11;

    private static final String IDENTITY =
            "(?<!\\d)\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx](?!\\d)";
    private static final String MOBILE = "(?<!\\d)1[3-9]\\d{9}(?!\\d)";
    private static final String ACCOUNT = "(?:卡号|账号|账户)[：为]? ?(\\d{4} ?){3,4}\\d{0,7}|(?<!\\d)6[2]\\d{14,17}(?!\\d)";

    /** Whether one stands in a text, without the other rules being asked. */
    public static boolean isIn(String written) {
        if (written.chars().filter(Character::isDigit).count() < SHORTEST) {
            return false;
        }
        var plain = Plain.of(written);
        return Stream.of(IDENTITY, MOBILE, ACCOUNT).anyMatch(number -> Patterns.found(number, plain));
    }

    @Override
    public String id() {
        return "C26";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.sentences().forEach(sentence -> {
            tell(sentence, IDENTITY, "身份证件号码", true, findings);
            tell(sentence, MOBILE, "手机号码", false, findings);
            tell(sentence, ACCOUNT, "银行账号", false, findings);
        });
    }

    private static void tell(Sentence sentence, String regex, String what, boolean identity, Findings findings) {
        var found = Patterns.of(regex).matcher(sentence.text());
        while (found.find()) {
            var certain = !identity || holds(found.group());
            findings.add(
                    certain,
                    Kind.PERSONAL_DATA,
                    sentence.place(found.start(), found.end()).withoutQuote(),
                    List.of(),
                    "此处有" + what + "，公开的报告不得含个人信息，请删除");
        }
    }

    /** GB 11643. */
    private static boolean holds(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
