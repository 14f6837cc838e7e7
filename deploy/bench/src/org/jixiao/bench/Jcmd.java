package org.jixiao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.local.process.Jdk;

/** Tells the JVM of a service something. */
record Jcmd(Jdk jdk) {

    String tell(Server server, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                jdk.home().resolve("bin/jcmd").toString(), String.valueOf(server.pid())));
        command.addAll(List.of(arguments));
        return Commands.output(command, Map.of());
    }

    /** MB that are still held after a collection. */
    double heap(Server server) throws IOException, InterruptedException {
        tell(server, "GC.run");
        return tell(server, "GC.heap_info").lines()
                .filter(line -> line.matches(".* used \\d+K.*"))
                .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* used (\\d+)K.*", "$1")) / 1024)
                .sum();
    }
}
