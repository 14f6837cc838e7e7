package org.jixiao.beneficiary.scan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** People who do not exist, with valid check digits: what must be found nowhere but where it is sealed. */
final class Planted {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final List<Person> people = new ArrayList<>();

    /** @param card stands in the remark, the one free text of a member */
    record Person(String name, String number, String card) {}

    /** @param count an even number: they are couples */
    Planted(int count) {
        for (var i = 0; i < count; i++) {
            people.add(new Person("受益人" + (900_000 + i), number(i), card(i)));
        }
    }

    List<Person> people() {
        return people;
    }

    /** The file of a clerk: couples that have lost their only child. */
    String file(String headings) {
        var file = new StringBuilder(headings);
        for (var i = 0; i < people.size(); i++) {
            var head = people.get(i - i % 2);
            var person = people.get(i);
            file.append("P")
                    .append(i / 2)
                    .append(",失独,农业,130109101,虚拟01村,")
                    .append(head.name())
                    .append(',');
            file.append(person.name())
                    .append(',')
                    .append(i % 2 == 0 ? "户主" : "配偶")
                    .append(",,");
            file.append(person.number()).append(",,否,,账号").append(person.card()).append("\r\n");
        }
        return file.toString();
    }

    private static String number(int i) {
        var born = LocalDate.of(1950, 1, 1).plusDays(i).format(DateTimeFormatter.BASIC_ISO_DATE);
        var seventeen = "130182" + born + (i % 2 == 0 ? "991" : "992");
        var sum = 0;
        for (var digit = 0; digit < WEIGHTS.length; digit++) {
            sum += WEIGHTS[digit] * Character.digit(seventeen.charAt(digit), 10);
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    /** Luhn, on a bank number that no bank has. */
    private static String card(int i) {
        var eighteen = "699999" + String.format("%012d", 100_000_000_000L + i * 7919L);
        var sum = 0;
        for (var place = 0; place < eighteen.length(); place++) {
            var digit = Character.digit(eighteen.charAt(eighteen.length() - 1 - place), 10);
            var doubled = place % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return eighteen + (10 - sum % 10) % 10;
    }
}
