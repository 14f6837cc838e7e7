package org.jixiao.beneficiary.condition;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.Registration;
import org.jixiao.beneficiary.household.Relation;
import org.jixiao.beneficiary.household.Sex;

/** What an expression can ask about, its type, and how a person reads its value. */
enum Attribute {
    CATEGORIES(
            "household.categories",
            "家庭类别",
            ListType.create(SimpleType.STRING),
            subject -> subject.household().categories(),
            value -> ((Collection<?>) value)
                    .stream()
                            .map(code -> HouseholdCategory.of(code.toString()).label())
                            .collect(Collectors.joining("、"))),
    REGISTRATION(
            "household.registration",
            "户籍性质",
            SimpleType.STRING,
            subject -> subject.household().registration(),
            value -> Registration.of(value.toString()).label()),
    TOWNSHIP(
            "household.township",
            "乡镇",
            SimpleType.STRING,
            subject -> subject.household().township(),
            Object::toString),
    PERSONS(
            "household.persons",
            "户内人数",
            SimpleType.INT,
            subject -> (long) subject.household().persons(),
            Attribute::persons),
    CHILDREN(
            "household.children",
            "子女数",
            SimpleType.INT,
            subject -> subject.household().children(),
            Attribute::persons),
    /** A child that has died is no member of the household any more. */
    LIVING_CHILDREN(
            "household.livingChildren",
            "存活子女数",
            SimpleType.INT,
            subject -> subject.household().children(),
            Attribute::persons),
    RELATION(
            "member.relation",
            "与户主关系",
            SimpleType.STRING,
            subject -> subject.member().relation(),
            value -> Relation.of(value.toString()).label()),
    SEX("member.sex", "性别", SimpleType.STRING, subject -> subject.member().sex(), value -> Sex.of(value.toString())
            .label()),
    AGE("member.age", "基准日周岁", SimpleType.INT, Subject::age, value -> value + "周岁"),
    INSURED_CHILD(
            "member.insuredChild",
            "参保子女",
            SimpleType.BOOL,
            subject -> subject.member().insuredChild(),
            Attribute::yesOrNo),
    ADMITTED(
            "member.admitted",
            "已被高校录取",
            SimpleType.BOOL,
            subject -> subject.member().admitted(),
            Attribute::yesOrNo),
    UNIVERSITY_LEVEL(
            "member.universityLevel",
            "院校层次",
            SimpleType.STRING,
            subject -> subject.member().universityLevel(),
            value -> value.toString().isEmpty() ? "未登记" : value.toString());

    private static final Map<String, Attribute> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(attribute -> attribute.variable, Function.identity()));

    private final String variable;
    private final String label;
    private final CelType type;
    private final Function<Subject, Object> value;
    private final Function<Object, String> text;

    Attribute(
            String variable,
            String label,
            CelType type,
            Function<Subject, Object> value,
            Function<Object, String> text) {
        this.variable = variable;
        this.label = label;
        this.type = type;
        this.value = value;
        this.text = text;
    }

    static Optional<Attribute> named(String variable) {
        return Optional.ofNullable(BY_NAME.get(variable));
    }

    String variable() {
        return variable;
    }

    CelType type() {
        return type;
    }

    boolean isOfMember() {
        return variable.startsWith("member.");
    }

    Object value(Subject subject) {
        return value.apply(subject);
    }

    /** {@code 基准日周岁：12周岁}. */
    String told(Subject subject) {
        return label + "：" + text.apply(value(subject));
    }

    private static String persons(Object value) {
        return value + "人";
    }

    private static String yesOrNo(Object value) {
        return Boolean.TRUE.equals(value) ? "是" : "否";
    }
}
