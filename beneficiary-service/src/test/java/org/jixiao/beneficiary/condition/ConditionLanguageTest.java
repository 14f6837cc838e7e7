package org.jixiao.beneficiary.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression may say, and what is said of one that may not be. */
class ConditionLanguageTest {

    private static final LocalDate REFERENCE_DAY = LocalDate.of(2025, 3, 1);

    private final ConditionLanguage language = new ConditionLanguage();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "member.name == \"x\"                                  | 没有名为“member”的变量或函数",
                "identityNumber == \"x\"                               | 没有名为“identityNumber”的变量或函数",
                "household.village == \"x\"                            | 没有名为“household”的变量或函数",
                "member.age                                            | 表达式的结果须为是或否",
                "member.age == \"9\"                                   | 运算两侧的类型不相配",
                "member.age >                                          | 第1行第13字：表达式写法有误",
                "member.relation.matches(\"(a+)+$\")                   | 没有名为“matches”的变量或函数",
                "[1, 2].map(x, x * 2).size() > 1                       | 没有名为“map”的变量或函数",
                "timestamp(\"2025-01-01T00:00:00Z\") == timestamp(\"\") | 没有名为“timestamp”的变量或函数",
                "[1].all(x, [1].all(y, x == y))                        | 循环（exists、all）之内不能再有循环",
                "((((((((((((((((((((1))))))))))))))))))))==1          | 表达式过长或嵌套过深",
            })
    void aFaultIsToldInTheLanguageOfTheClerk(String expression, String told) {
        assertThat(language.fault(expression)).hasValueSatisfying(text -> {
            assertThat(text.zh()).contains(told);
            assertThat(text.en()).matches("\\p{ASCII}+");
        });
    }

    @Test
    void whatIsTooLargeIsRefusedByItsSize() {
        var wide = String.join(" && ", java.util.Collections.nCopies(40, "member.age>1"));

        assertThat(language.fault("member.age > 1" + " ".repeat(500))).isPresent();
        assertThat(language.fault(wide.substring(0, 499))).isPresent();
        assertThat(language.fault("member.age >= 9 && member.age <= 18")).isEmpty();
    }

    @ParameterizedTest(name = "{0} cannot be computed, so nobody is eligible by it")
    @ValueSource(
            strings = {
                "member.age / 0 == 0",
                "member.age % (household.persons - 2) == 0",
                "9223372036854775807 + member.age > 0",
            })
    void whatCannotBeComputedIsNotMetAndSaysSo(String expression) {
        var conditions = conditions(expression);
        var household = household();

        assertThat(conditions.admitAnyOf(household)).isFalse();
        assertThat(conditions.explain(household, household.members().get(0)))
                .singleElement()
                .satisfies(explained -> {
                    assertThat(explained.met()).isFalse();
                    assertThat(explained.observed()).startsWith("条件无法计算，按不符合处理；");
                });
    }

    /** A list of literals is the largest thing that a loop can run over. */
    @Test
    void theLongestLoopThatCanBeWrittenIsComputed() {
        var longest = "[" + "1,".repeat(40) + "1].all(x, x == 1)";

        assertThat(language.fault(longest)).isEmpty();
        assertThat(conditions(longest).admit(household())).isTrue();
    }

    @ParameterizedTest(name = "born {0}: {1} completed years on 2025-03-01")
    @CsvSource({
        "2016-03-01, 9",
        "2016-03-02, 8",
        "2006-03-02, 18",
        "2004-02-29, 21",
        "2025-03-01, 0",
    })
    void anAgeIsCountedInCompletedYearsOnTheReferenceDay(LocalDate born, int age) {
        var member = member("son", born);

        assertThat(conditions("member.age == " + age).admit(household(), member))
                .isTrue();
    }

    @Test
    void anExplanationNamesWhatWasLookedAt() {
        var conditions = Conditions.of(
                List.of(
                        new Condition("category", "失独或伤残", """
                                household.categories.exists(c, c in ["bereaved-only-child", "disabled-only-child"])"""),
                        new Condition("old", "女方年满49周岁", "member.sex == \"female\" && member.age >= 49")),
                language,
                REFERENCE_DAY);
        var household = household();

        assertThat(conditions.explain(household))
                .containsExactly(new Explained("category", "失独或伤残", false, "家庭类别：独生子女、困难"));
        assertThat(conditions.explain(household, household.members().get(0)))
                .containsExactly(new Explained("old", "女方年满49周岁", true, "性别：女；基准日周岁：55周岁"));
    }

    private Conditions conditions(String expression) {
        return Conditions.of(List.of(new Condition("one", "条件", expression)), language, REFERENCE_DAY);
    }

    private static RegisteredHousehold household() {
        return new RegisteredHousehold(
                UUID.randomUUID(),
                "H1",
                "130109100",
                "agricultural",
                List.of("only-child-rural", "hardship"),
                2,
                new byte[32],
                List.of(member("head", LocalDate.of(1970, 1, 1)), member("son", LocalDate.of(2012, 1, 1))));
    }

    private static RegisteredMember member(String relation, LocalDate born) {
        return new RegisteredMember(
                UUID.randomUUID(),
                relation,
                relation.equals("head") ? "female" : "male",
                born,
                relation.equals("son"),
                false,
                "",
                new byte[32]);
    }
}
