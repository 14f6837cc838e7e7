package org.jixiao.fuzz;

import java.util.Optional;
import java.util.regex.Pattern;

/** Words that only those inside should read: names of classes and packages, SQL, stack traces, places on the disk. */
final class InnerWords {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:org|com|io|java|javax|jakarta|sun|jdk)\\.(?:jixiao|quarkus|vertx|netty|smallrye|hibernate|postgresql"
                    + "|fasterxml|jboss|lang|util|io|time|sql|persistence|ws|validation|base|internal|networknt)\\b"
                    + "|\\b[A-Z]\\w+(?:Exception|Throwable)\\b|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|\\.java:\\d+"
                    + "|(?i:\\bselect\\b.{1,200}\\bfrom\\b|\\binsert into\\b|\\bupdate \\w+ set\\b|\\bsqlstate\\b"
                    + "|violates (?:unique|check|foreign|not-null)|row-level security|syntax error at|\\brelation \")"
                    + "|(?:/home|/root|/tmp|/var|/opt|/usr|/work)/\\w|root:x:0|\\bNullPointer|ThreadLocal|@[0-9a-f]{6,8}\\b");

    private InnerWords() {}

    /** The first that is found. */
    static Optional<String> in(String text) {
        var found = WORDS.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
