package org.jixiao.beneficiary.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.amendment.AmendmentView.Line;
import org.jixiao.beneficiary.amendment.Changes.Correction;
import org.jixiao.beneficiary.dossier.DossierEntries;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.jixiao.beneficiary.household.RegisterHousehold.NewMember;
import org.jixiao.beneficiary.privacy.Masks;

/** Tells what an amendment changes, line by line, with every value masked. */
final class AmendmentLines {

    private final List<Line> lines = new ArrayList<>();

    private AmendmentLines() {}

    static List<Line> of(Changes changes) {
        var told = new AmendmentLines();
        told.household(changes);
        changes.joining().forEach(told::joining);
        changes.leaving()
                .forEach(leaving -> told.add(
                        "member-leaves",
                        "成员离户：" + leaving.ground().label(),
                        leaving.member(),
                        leaving.leftOn().toString()));
        changes.correcting().forEach(told::correcting);
        changes.withdrawing()
                .forEach(departure -> told.add("departure-withdrawn", "撤销离户记录", null, departure.toString()));
        if (changes.dossier() != null) {
            told.dossier(changes.dossier());
        }
        return told.lines;
    }

    private void household(Changes changes) {
        if (changes.categories() != null) {
            add(
                    "categories",
                    "家庭类别",
                    null,
                    changes.categories().stream()
                            .sorted()
                            .map(HouseholdCategory::label)
                            .collect(Collectors.joining("、")));
        }
        if (changes.registration() != null) {
            add("registration", "户籍性质", null, changes.registration().label());
        }
        add("township", "乡镇", null, changes.township());
        add("village", "村", null, changes.village());
    }

    private void joining(NewMember member) {
        add(
                "member-joins",
                "新增成员：" + member.relation().label(),
                null,
                Masks.name(member.name()) + " " + IdentityNumber.maskedText(member.identityNumber()));
    }

    private void correcting(Correction correction) {
        var member = correction.member();
        add("name", "更正姓名", member, correction.name() == null ? null : Masks.name(correction.name()));
        if (correction.relation() != null) {
            add("relation", "更正与户主关系", member, correction.relation().label());
        }
        add(
                "identity-number",
                "更正证件号码",
                member,
                correction.identityNumber() == null ? null : IdentityNumber.maskedText(correction.identityNumber()));
        if (correction.insuredChild() != null) {
            add("insured-child", "更正是否参保子女", member, correction.insuredChild() ? "是" : "否");
        }
        add("university", "更正在读院校", member, correction.university());
        add("remark", "更正备注", member, correction.remark() == null ? null : "***");
    }

    private void dossier(DossierEntries dossier) {
        dossier.certificates()
                .forEach(certificate -> add(
                        "certificate",
                        "证件：" + certificate.kind().label(),
                        certificate.member(),
                        Masks.account(certificate.number())));
        dossier.grounds()
                .forEach(ground -> add(
                        "ground",
                        "类别依据：" + ground.category().label(),
                        null,
                        ground.since() + (ground.until() == null ? "" : " 至 " + ground.until())));
        if (dossier.account() != null) {
            add(
                    "account",
                    "发放账户：" + dossier.account().bank(),
                    dossier.account().holder(),
                    Masks.account(dossier.account().number()));
        }
        if (dossier.contact() != null) {
            add("phone", "电话", null, Masks.phone(dossier.contact().phone()));
            add("address", "住址", null, Masks.address(dossier.contact().address()));
        }
        if (dossier.basis() != null) {
            add(
                    "basis",
                    "处理依据",
                    dossier.basis().guardian(),
                    dossier.basis().basis().label());
        }
    }

    private void add(String what, String label, UUID member, String value) {
        if (value != null) {
            lines.add(new Line(what, label, member, value));
        }
    }
}
