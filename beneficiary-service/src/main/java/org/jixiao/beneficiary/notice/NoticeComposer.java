package org.jixiao.beneficiary.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.Persons;
import org.jixiao.beneficiary.notice.Candidates.Candidate;
import org.jixiao.beneficiary.privacy.Masks;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.common.time.BusinessDay;

/**
 * Writes what may be made public, and nothing else (个人信息保护法 第25、28、31条；政府信息公开条例 第15条): families that lost
 * their only child are counted and never listed; other sensitive categories, and everybody where the programme names no
 * law, are 姓 and a star; for a child under 14 the head of the household stands. No identity number, no phone, no
 * account, no reason; the place is the village.
 */
@ApplicationScoped
class NoticeComposer {

    private static final int OF_AGE = 14;
    private static final String REMARK = "部分对象依法不公开姓名，只列数量，小于规定数的不列具体数";

    private final Persons persons;
    private final NoticeConfig config;
    private final BusinessDay day;

    NoticeComposer(Persons persons, NoticeConfig config, BusinessDay day) {
        this.persons = persons;
        this.config = config;
        this.day = day;
    }

    NoticeDocument compose(Programme programme, String title, List<Candidate> candidates) {
        var unnamed = candidates.stream().filter(NoticeComposer::isNeverListed).toList();
        var counts = counts(unnamed);
        return new NoticeDocument(
                title,
                programme.name(),
                programme.fiscalYear(),
                programme.unitCode(),
                null,
                null,
                lines(
                        programme,
                        candidates.stream().filter(one -> !isNeverListed(one)).toList()),
                counts,
                counts.isEmpty() ? null : REMARK);
    }

    private List<NoticeDocument.Line> lines(Programme programme, List<Candidate> listed) {
        var names = persons.ofHouseholds(
                listed.stream().map(Candidate::household).distinct().toList());
        var lines = new ArrayList<NoticeDocument.Line>();
        for (var one : listed) {
            lines.add(new NoticeDocument.Line(
                    lines.size() + 1, shown(programme, one, names), one.township(), one.village(), one.persons()));
        }
        return lines;
    }

    private String shown(Programme programme, Candidate one, Persons.Known names) {
        var isChild = one.member() != null && names.isYounger(one.member(), OF_AGE, day.today());
        var name = one.member() == null || isChild ? names.head(one.household()) : names.name(one.member());
        var lawful = programme.namesBasis() != null
                && one.categories().stream().noneMatch(HouseholdCategory::isFamilyPlanningSpecial);
        return lawful && !name.isEmpty() ? name : Masks.name(name);
    }

    /** Being on that list is itself the secret. */
    private static boolean isNeverListed(Candidate one) {
        return one.categories().contains(HouseholdCategory.BEREAVED_ONLY_CHILD);
    }

    /** Where one number is hidden the sum of all would tell it, so there is a sum only where none is. */
    private List<NoticeDocument.Count> counts(List<Candidate> unnamed) {
        var byTownship = unnamed.stream()
                .collect(Collectors.groupingBy(Candidate::township, TreeMap::new, Collectors.counting()));
        var counts = new ArrayList<NoticeDocument.Count>();
        byTownship.forEach((township, number) -> counts.add(new NoticeDocument.Count(
                township, number < config.smallCell() ? "少于" + config.smallCell() : number.toString())));
        return counts;
    }
}
