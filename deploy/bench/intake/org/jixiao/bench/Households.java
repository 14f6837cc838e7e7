package org.jixiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetWriter;

/**
 * Files of households of father, mother and child, as many as one likes and no two alike: the n-th is always the same.
 * Nobody in them exists: identity numbers name a place of issue that never was.
 */
final class Households {

    static final int PERSONS = 3;
    static final List<String> HEADINGS = List.of(
            "户编号", "家庭类别", "户籍性质", "乡镇代码", "村", "户主姓名", "成员姓名", "与户主关系", "性别", "证件号码", "出生日期", "是否参保子女", "在读院校", "备注");

    private static final String NOWHERE = "139900";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ADULT_DAYS = 9_000;
    private static final int CHILD_DAYS = 2_900;

    private int next;

    /** Households that no file had before; deleted by whoever asked for it. */
    Path file(SheetFormat format, int count) throws IOException {
        var file = Files.createTempFile("bench-", "." + format.extension());
        try (var writer = SheetWriter.of(format, Files.newOutputStream(file), "户")) {
            writer.row(HEADINGS);
            for (int household = 0; household < count; household++) {
                write(next++, writer);
            }
        }
        return file;
    }

    private static void write(int n, SheetWriter writer) throws IOException {
        var adult = LocalDate.of(1960, 1, 1).plusDays(n % ADULT_DAYS);
        var child = LocalDate.of(2008, 1, 1).plusDays(n % CHILD_DAYS);
        var turn = n / ADULT_DAYS;
        var childsTurn = n / CHILD_DAYS;
        person(n, 1, "户主", adult, 2 * turn + 1, writer);
        person(n, 2, "配偶", adult, 2 * turn, writer);
        person(n, 3, childsTurn % 2 == 1 ? "子" : "女", child, childsTurn, writer);
    }

    private static void person(int n, int member, String relation, LocalDate born, int sequence, SheetWriter writer)
            throws IOException {
        writer.row(List.of(
                "B-%07d".formatted(n),
                "独生子女",
                "农业",
                "1301091%02d".formatted(n % 12),
                "虚拟%02d村".formatted(n % 97),
                "受益人%07d1".formatted(n),
                "受益人%07d%d".formatted(n, member),
                relation,
                sequence % 2 == 1 ? "男" : "女",
                number(born, sequence),
                born.toString(),
                member == PERSONS ? "是" : "否",
                "",
                "合成数据"));
    }

    private static String number(LocalDate born, int sequence) {
        var seventeen = NOWHERE + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(seventeen.charAt(i), 10);
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    /** The head of the n-th household. */
    static String head(int n) {
        return number(LocalDate.of(1960, 1, 1).plusDays(n % ADULT_DAYS), 2 * (n / ADULT_DAYS) + 1);
    }

    int written() {
        return next;
    }
}
