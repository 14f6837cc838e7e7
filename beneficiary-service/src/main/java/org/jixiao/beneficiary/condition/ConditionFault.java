package org.jixiao.beneficiary.condition;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jixiao.common.problem.Text;

/** What the compiler says, in words of a clerk. A message that is not known here is told as a fault of syntax. */
final class ConditionFault {

    static final Text NESTED = new Text("循环（exists、all）之内不能再有循环", "A loop (exists, all) may not stand inside another");

    private record Known(Pattern message, BiFunction<MatchResult, String, Text> told) {

        Known(String message, BiFunction<MatchResult, String, Text> told) {
            this(Pattern.compile(message, Pattern.DOTALL), told);
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "undeclared reference to '([^']{1,64})'.*",
                    (found, at) -> new Text(
                            at + "没有名为“" + found.group(1) + "”的变量或函数",
                            "There is no variable or function \"" + found.group(1) + "\"")),
            new Known(
                    "undefined field '([^']{1,64})'.*",
                    (found, at) -> new Text(
                            at + "没有名为“" + found.group(1) + "”的变量", "There is no variable \"" + found.group(1) + "\"")),
            new Known(
                    "found no matching overload for '([^']{1,32})'.*",
                    (found, at) -> new Text(
                            at + "运算两侧的类型不相配，例如文字与数字不能比较",
                            "The types on both sides do not fit, as a text and a number")),
            new Known(
                    "expected type 'bool' but found.*",
                    (found, at) -> new Text("表达式的结果须为是或否", "The expression must result in true or false")),
            new Known(
                    "(?i).*(recursion limit|code point size|node count|limit).*",
                    (found, at) -> new Text("表达式过长或嵌套过深，请拆成几条条件", "The expression is too large; split it")));

    private ConditionFault() {}

    static Text of(CelIssue issue) {
        var place = issue.getSourceLocation();
        var at = place.getLine() < 1 ? "" : "第" + place.getLine() + "行第" + (place.getColumn() + 1) + "字：";
        for (var known : KNOWN) {
            var found = known.message().matcher(issue.getMessage());
            if (found.matches()) {
                return known.told().apply(found.toMatchResult(), at);
            }
        }
        return new Text(at + "表达式写法有误", "The expression is malformed");
    }
}
