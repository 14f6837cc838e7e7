package org.jixiao.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Other programs, and what they used. */
final class Commands {

    private Commands() {}

    static String output(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed: " + out);
        }
        return out.strip();
    }

    /** The last line of bash's {@code times}: user and system time of its children, as 0m0.123s. */
    static double childTimes(String out) {
        var lines = out.lines().toList();
        double sum = 0;
        for (var time : lines.get(lines.size() - 1).split(" ")) {
            var parts = time.replace("s", "").split("m");
            sum += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
        }
        return sum;
    }
}
