package org.jixiao.common.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCellsTest {

    private static final int K = 5;
    private static final int HIGH = 19;

    @Test
    void aTableWithoutSmallGroupsIsPublishedWhole() {
        var published = published(new long[][] {{2607, 92}, {5, 0}});

        assertThat(rows(published)).containsExactly("2607 92 2699", "5 0 5", "2612 92 2704");
    }

    @Test
    void aSmallGroupTakesTheCheapestCircleWithIt() {
        var published = published(new long[][] {{4, 10, 300}, {20, 30, 400}, {90, 80, 500}});

        assertThat(rows(published)).containsExactly("- - 300 314", "- - 400 450", "90 80 500 670", "114 120 1200 1434");
    }

    @Test
    void aSingleLineWithASmallGroupHidesItsTotalsToo() {
        var published = published(new long[][] {{3}});

        assertThat(rows(published)).containsExactly("- -", "- -");
    }

    /** Two small groups in one line hide each other, but not that they are small together. */
    @Test
    void smallGroupsThatAreSmallTogetherAreHiddenBehindALargerOne() {
        var published = published(new long[][] {{1, 2, 7, 40}, {1, 2, 9, 50}});

        assertThat(published.at(0, 2)).isNull();
        assertThat(published.at(1, 2)).isNull();
        assertThat(rows(published)).containsExactly("- - - 40 50", "- - - 50 62", "- - - 90 112");
    }

    @Test
    void countsAreNotNegativeAndRowsAreEquallyLong() {
        assertThatThrownBy(() -> CountTable.of(new long[][] {{1}, {1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountTable.of(new long[][] {{-1}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountTable.of(new long[][] {})).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whoever adds and subtracts published totals of any rows and columns, is left with no single small group. */
    @Test
    void tenThousandDifferencesOfAggregatesRecoverNoSmallGroup() {
        var random = new Random(20251231);
        for (var tables = 0; tables < 100; tables++) {
            var counts = counts(random, 14, 5);
            var published = published(counts);
            for (var queries = 0; queries < 100; queries++) {
                assertThat(recovered(published, random)).as("table %d", tables).isNull();
            }
        }
    }

    /** The strongest linear attack: every equation at once. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 14, 40})
    void noSmallGroupFollowsFromAllEquationsTogether(int townships) {
        var random = new Random(townships);
        for (var tables = 0; tables < 40; tables++) {
            var counts = counts(random, townships, 1 + random.nextInt(5));
            var table = CountTable.of(counts);
            var published = SmallCells.withheld(table, K);
            assertThat(determined(published))
                    .as("seed %d, table %d", townships, tables)
                    .isEmpty();
        }
    }

    /** Small enough to try every table that the reader must hold possible: each small group could be k larger. */
    @Test
    void everySmallGroupCouldBeAtLeastKLargerForAllThatAReaderKnows() {
        var random = new Random(7);
        for (var tables = 0; tables < 60; tables++) {
            var counts = new long[2][2];
            for (var row : counts) {
                for (var column = 0; column < 2; column++) {
                    row[column] = random.nextInt(9);
                }
            }
            var published = published(counts);
            for (var row = 0; row < 2; row++) {
                for (var column = 0; column < 2; column++) {
                    if (counts[row][column] > 0 && counts[row][column] < K) {
                        assertThat(highest(published, row, column))
                                .as("%s of %s", rows(published), rows(CountTable.of(counts)))
                                .isGreaterThanOrEqualTo(counts[row][column] + K);
                    }
                }
            }
        }
    }

    private static CountTable published(long[][] counts) {
        return SmallCells.withheld(CountTable.of(counts), K);
    }

    private static long[][] counts(Random random, int height, int width) {
        var counts = new long[height][width];
        for (var row : counts) {
            for (var column = 0; column < width; column++) {
                row[column] = random.nextInt(3) == 0 ? random.nextInt(8) : random.nextInt(400);
            }
        }
        return counts;
    }

    private static List<String> rows(CountTable table) {
        var rows = new ArrayList<String>();
        for (var row = 0; row < table.height(); row++) {
            var cells = new ArrayList<String>();
            for (var column = 0; column < table.width(); column++) {
                cells.add(
                        table.at(row, column) == null
                                ? "-"
                                : table.at(row, column).toString());
            }
            rows.add(String.join(" ", cells));
        }
        return rows;
    }

    /** The unknown cells of a random sum of published lines, with their factors; a single one is recovered. */
    private static String recovered(CountTable table, Random random) {
        var unknown = new HashMap<String, Integer>();
        for (var line = 0; line < table.height() + table.width(); line++) {
            var factor = random.nextInt(3) - 1;
            var isRow = line < table.height();
            var length = isRow ? table.width() : table.height();
            for (var at = 0; at < length; at++) {
                var row = isRow ? line : at;
                var column = isRow ? at : line - table.height();
                if (table.at(row, column) == null) {
                    unknown.merge(row + "," + column, at == length - 1 ? -factor : factor, Integer::sum);
                }
            }
        }
        unknown.values().removeIf(factor -> factor == 0);
        return unknown.size() == 1 ? unknown.keySet().iterator().next() : null;
    }

    /** The withheld cells that have one solution only: Gauss over the rationals, without their denominators. */
    private static List<Integer> determined(CountTable table) {
        var names = new ArrayList<Integer>();
        for (var cell = 0; cell < table.height() * table.width(); cell++) {
            if (table.at(cell / table.width(), cell % table.width()) == null) {
                names.add(cell);
            }
        }
        var equations = equations(table, names);
        var rank = 0;
        for (var column = 0; column < names.size() && rank < equations.size(); column++) {
            rank = eliminate(equations, rank, column);
        }
        return equations.stream()
                .filter(equation -> Arrays.stream(equation)
                                .filter(factor -> factor.signum() != 0)
                                .count()
                        == 1)
                .map(equation -> names.get(IntStream.range(0, equation.length)
                        .filter(at -> equation[at].signum() != 0)
                        .findFirst()
                        .orElseThrow()))
                .toList();
    }

    private static List<BigInteger[]> equations(CountTable table, List<Integer> names) {
        var equations = new ArrayList<BigInteger[]>();
        for (var line = 0; line < table.height() + table.width(); line++) {
            var equation = new BigInteger[names.size()];
            for (var at = 0; at < names.size(); at++) {
                var row = names.get(at) / table.width();
                var column = names.get(at) % table.width();
                var isRow = line < table.height();
                var lies = isRow ? row == line : column == line - table.height();
                var total = isRow ? column == table.width() - 1 : row == table.height() - 1;
                equation[at] = BigInteger.valueOf(lies ? (total ? -1 : 1) : 0);
            }
            equations.add(equation);
        }
        return equations;
    }

    private static int eliminate(List<BigInteger[]> equations, int rank, int column) {
        var pivot = rank;
        while (pivot < equations.size() && equations.get(pivot)[column].signum() == 0) {
            pivot++;
        }
        if (pivot == equations.size()) {
            return rank;
        }
        Collections.swap(equations, rank, pivot);
        var with = equations.get(rank);
        for (var other = 0; other < equations.size(); other++) {
            var row = equations.get(other);
            if (other != rank && row[column].signum() != 0) {
                var a = with[column];
                var b = row[column];
                for (var at = 0; at < row.length; at++) {
                    row[at] = row[at].multiply(a).subtract(with[at].multiply(b));
                }
            }
        }
        return rank + 1;
    }

    /** The highest value of one inner cell over all tables up to 18 that agree with everything published. */
    private static long highest(CountTable published, int row, int column) {
        var highest = -1L;
        for (var code = 0; code < HIGH * HIGH * HIGH * HIGH; code++) {
            var counts = new long[][] {
                {code % HIGH, code / HIGH % HIGH}, {code / HIGH / HIGH % HIGH, code / HIGH / HIGH / HIGH}
            };
            if (counts[row][column] > highest && agrees(CountTable.of(counts), published)) {
                highest = counts[row][column];
            }
        }
        return highest;
    }

    private static boolean agrees(CountTable table, CountTable published) {
        for (var row = 0; row < table.height(); row++) {
            for (var column = 0; column < table.width(); column++) {
                var known = published.at(row, column);
                if (known != null && !known.equals(table.at(row, column))) {
                    return false;
                }
            }
        }
        return true;
    }
}
