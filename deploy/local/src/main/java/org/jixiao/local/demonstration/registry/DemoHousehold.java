package org.jixiao.local.demonstration.registry;

import java.util.List;

/**
 * A synthetic household. Its number says nothing of its category: being on the list of bereaved families is itself the
 * secret.
 *
 * @param categories 家庭类别, e.g. 独生子女, 失独, or 双女 with 困难
 * @param registration 户籍性质, 农业 or 非农业
 */
public record DemoHousehold(
        String number,
        List<String> categories,
        String registration,
        DemoTownship township,
        String village,
        List<DemoMember> members) {

    public DemoMember head() {
        return members.get(0);
    }

    public boolean isInsured() {
        return members.stream().anyMatch(DemoMember::insuredChild);
    }

    public boolean isSpecial() {
        return categories.contains("失独");
    }

    /** The girl whom a grant is for, if the household has one. */
    public boolean hasStudent() {
        return members.stream().anyMatch(member -> !member.university().isEmpty());
    }
}
