package org.jixiao.crash;

import java.util.List;
import org.jixiao.local.process.Failure;

/**
 * How hard the trial is.
 *
 * @param seed the order of the kills; the writers' speed, and so what is on its way at a kill, differs in every run
 */
record Options(int kills, long seed, int writers, boolean fullDisk) {

    static final String USAGE = "用法：deploy/crash/run [--kills 次数] [--seed 种子] [--writers 并发数] [--full-disk]";

    private static final int MAX_KILLS = 2000;
    private static final int MAX_WRITERS = 256;

    static Options parse(List<String> arguments) {
        var options = new Options(5, System.currentTimeMillis() % 1_000_000, 32, false);
        for (var words = arguments.iterator(); words.hasNext(); ) {
            var word = words.next();
            options = switch (word) {
                case "--kills" -> options.with(number(word, words, MAX_KILLS), options.writers);
                case "--writers" -> options.with(options.kills, number(word, words, MAX_WRITERS));
                case "--seed" ->
                    new Options(
                            options.kills, number(word, words, Integer.MAX_VALUE), options.writers, options.fullDisk);
                case "--full-disk" -> new Options(options.kills, options.seed, options.writers, true);
                default -> throw new Failure("不认识的参数 " + word);
            };
        }
        return options;
    }

    private Options with(int newKills, int newWriters) {
        return new Options(newKills, seed, newWriters, fullDisk);
    }

    private static int number(String option, java.util.Iterator<String> words, int limit) {
        var text = words.hasNext() ? words.next() : "";
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) > limit || Long.parseLong(text) < 1) {
            throw new Failure("%s 须为 1 至 %d 的整数。".formatted(option, limit));
        }
        return Integer.parseInt(text);
    }
}
