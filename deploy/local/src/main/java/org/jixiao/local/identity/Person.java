package org.jixiao.local.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The persons of the demonstration realm: roles with a scope, nobody in particular. */
public enum Person {
    CLERK_725001,
    APPROVER_725001,
    CLERK_310001,
    APPROVER_310001,
    FINANCE_CLERK,
    FINANCE,
    TOWNSHIP_130109100,
    REVIEWER,
    ADMINISTRATOR,
    AUDITOR,
    VIEWER,
    PRIVACY_OFFICER,
    DEMONSTRATOR;

    /** The account's name, as people type it: {@code clerk-725001}. */
    public String account() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String passwordName() {
        return "person-" + account();
    }

    /** The placeholder in the realm's file. */
    String passwordVariable() {
        return "JIXIAO_PASSWORD_" + name();
    }

    public static Optional<Person> of(String account) {
        return Arrays.stream(values())
                .filter(person -> person.account().equals(account))
                .findFirst();
    }

    public static String all() {
        return Arrays.stream(values()).map(Person::account).collect(Collectors.joining(" "));
    }
}
