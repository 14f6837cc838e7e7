package org.jixiao.local.demonstration.registry;

import java.util.List;

/** The households as the file that a clerk would upload: one line a member, the lines of a household together. */
public final class HouseholdCsv {

    private static final List<String> HEADINGS = List.of(
            "户编号", "家庭类别", "户籍性质", "乡镇代码", "村", "户主姓名", "成员姓名", "与户主关系", "性别", "证件号码", "出生日期", "是否参保子女", "在读院校", "备注");

    private HouseholdCsv() {}

    /** UTF-8 is the caller's business; lines end as RFC 4180 says. No value contains a comma or a quote. */
    public static String of(List<DemoHousehold> households) {
        var csv = new StringBuilder(String.join(",", HEADINGS)).append("\r\n");
        for (var household : households) {
            for (var member : household.members()) {
                csv.append(String.join(",", line(household, member))).append("\r\n");
            }
        }
        return csv.toString();
    }

    private static List<String> line(DemoHousehold household, DemoMember member) {
        return List.of(
                household.number(),
                String.join("、", household.categories()),
                household.registration(),
                household.township().code(),
                household.village(),
                household.head().name(),
                member.name(),
                member.relation(),
                member.sex(),
                member.identityNumber(),
                member.birthDate().toString(),
                member.insuredChild() ? "是" : "否",
                member.university(),
                "合成数据");
    }
}
