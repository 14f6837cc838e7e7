package org.jixiao.report.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.rule.PersonalData;

/** Numbers of persons, as the report check knows them; written with gaps they are the same numbers. */
final class PersonalNumbers {

    private static final Pattern GAP = Pattern.compile("(?<=\\p{Nd})[ \\u3000\\u00A0·.—-](?=\\p{Nd})");

    private PersonalNumbers() {}

    static List<ProseFinding> in(int block, String text) {
        if (!PersonalData.isIn(text) && !PersonalData.isIn(GAP.matcher(text).replaceAll(""))) {
            return List.of();
        }
        return List.of(
                new ProseFinding(ProseRule.L8, block, 0, text.length(), "", "此段有身份证件号码、手机号码或银行账号，报告不得含个人信息，请删除"));
    }
}
