package org.jixiao.beneficiary.household;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jixiao.beneficiary.privacy.Masks;
import org.jixiao.common.problem.Text;

/** What must hold within one household, on every path by which it enters. The names are the API's rule ids. */
public enum RegistryRule {
    ONE_HEAD("一户须有且只有一名户主", "A household has exactly one head"),
    PERSON_TWICE("同一证件号码在本户出现多次", "The same identity number occurs twice in the household"),
    TWO_SPOUSES("户主的配偶多于一人", "The head has more than one spouse"),
    CHILD_OLDER_THAN_HEAD("子女的出生日期早于户主", "A child is older than the head"),
    CHILD_OF_OTHER_SEX("与户主关系（子/女）与证件号码的性别不符", "Son or daughter does not agree with the sex in the number"),
    BEREAVED_WITH_CHILD("失独家庭登记有在世子女", "A bereaved family is registered with a living child"),
    ONLY_CHILD_WITH_SIBLING("独生子女家庭登记有多名子女", "An only-child family is registered with several children"),
    TWO_DAUGHTERS_WITH_SON("双女家庭登记有男孩", "A family of two daughters is registered with a son"),
    INSURED_IS_NO_CHILD("参保子女须为户主的子或女", "The insured child must be a son or daughter of the head"),
    TOO_MANY_PERSONS(
            "一户至多" + RegistryRule.MOST_PERSONS + "人",
            "A household has at most " + RegistryRule.MOST_PERSONS + " persons"),
    MASKED_VALUE("姓名或备注是脱敏后的样子，请填写完整内容", "A name or remark is masked; give it whole"),
    TOWNSHIP_ELSEWHERE("乡镇代码不属于本区划", "The township is not in this region"),
    PERSON_IN_ANOTHER_HOUSEHOLD("该证件号码已登记在另一户", "The person is registered in another household"),
    RECORDED_AS_DEAD(
            "该人已登记死亡；登记有误的，先撤销该记录", "The person is recorded as dead; withdraw that record first if it is wrong");

    /** Of one household. */
    public static final int MOST_PERSONS = 30;

    private final Text message;

    RegistryRule(String zh, String en) {
        this.message = new Text(zh, en);
    }

    public Text message() {
        return message;
    }

    /**
     * A broken rule.
     *
     * @param member position of the member concerned, -1 where it is the household as a whole
     */
    public record Breach(RegistryRule rule, int member) {}

    /** All breaches at once, so that a clerk corrects a household once. */
    public static List<Breach> breaches(HouseholdDraft household) {
        var breaches = new ArrayList<Breach>();
        if (count(household, Relation.HEAD) != 1) {
            breaches.add(new Breach(ONE_HEAD, -1));
        }
        if (count(household, Relation.SPOUSE) > 1) {
            breaches.add(new Breach(TWO_SPOUSES, -1));
        }
        if (household.members().size() > MOST_PERSONS) {
            breaches.add(new Breach(TOO_MANY_PERSONS, -1));
        }
        breaches.addAll(ofCategories(household));
        breaches.addAll(ofMembers(household));
        return breaches;
    }

    private static List<Breach> ofCategories(HouseholdDraft household) {
        var breaches = new ArrayList<Breach>();
        var children = household.members().stream()
                .filter(member -> member.relation().isChild())
                .count();
        if (household.categories().contains(HouseholdCategory.BEREAVED_ONLY_CHILD) && children > 0) {
            breaches.add(new Breach(BEREAVED_WITH_CHILD, -1));
        }
        if (household.categories().contains(HouseholdCategory.ONLY_CHILD_RURAL) && children > 1) {
            breaches.add(new Breach(ONLY_CHILD_WITH_SIBLING, -1));
        }
        if (household.categories().contains(HouseholdCategory.TWO_DAUGHTERS) && count(household, Relation.SON) > 0) {
            breaches.add(new Breach(TWO_DAUGHTERS_WITH_SON, -1));
        }
        return breaches;
    }

    private static List<Breach> ofMembers(HouseholdDraft household) {
        var breaches = new ArrayList<Breach>();
        var seen = new HashSet<IdentityNumber>();
        var head = household.members().stream()
                .filter(member -> member.relation() == Relation.HEAD)
                .findFirst();
        for (var i = 0; i < household.members().size(); i++) {
            var member = household.members().get(i);
            var number = member.identityNumber();
            if (!seen.add(number)) {
                breaches.add(new Breach(PERSON_TWICE, i));
            }
            if (Masks.isMasked(member.name()) || member.remark().equals(Masks.HIDDEN)) {
                breaches.add(new Breach(MASKED_VALUE, i));
            }
            if (member.insuredChild() && !member.relation().isChild()) {
                breaches.add(new Breach(INSURED_IS_NO_CHILD, i));
            }
            if (member.relation().isChild() && (number.sex() == Sex.MALE) != (member.relation() == Relation.SON)) {
                breaches.add(new Breach(CHILD_OF_OTHER_SEX, i));
            }
            if (member.relation().isChild()
                    && head.isPresent()
                    && number.birthDate().isBefore(head.get().identityNumber().birthDate())) {
                breaches.add(new Breach(CHILD_OLDER_THAN_HEAD, i));
            }
        }
        return breaches;
    }

    private static long count(HouseholdDraft household, Relation relation) {
        return household.members().stream()
                .filter(member -> member.relation() == relation)
                .count();
    }
}
