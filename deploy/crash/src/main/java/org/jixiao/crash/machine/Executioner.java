package org.jixiao.crash.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jixiao.local.Suite;
import org.jixiao.local.process.Port;

/** Ends processes as a power failure of the machine would, if it took one of them alone: SIGKILL, no last word. */
final class Executioner {

    private final Suite suite;

    Executioner(Suite suite) {
        this.suite = suite;
    }

    /** False if there was nobody to kill. */
    boolean kill(Victim victim, Random random) {
        return switch (victim) {
            case POSTMASTER -> killPostmaster();
            case BACKEND -> killBackend(random);
            default ->
                suite.process(victim.port()).map(ProcessHandle::destroyForcibly).orElse(false);
        };
    }

    /** Its children too: one that outlived it would finish what it was doing. */
    private boolean killPostmaster() {
        var postmaster = suite.process(Port.POSTGRES);
        postmaster.ifPresent(server -> {
            var children = server.descendants().toList();
            server.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        });
        return postmaster.isPresent();
    }

    /** The server then ends all other sessions itself and recovers from its log. */
    private boolean killBackend(Random random) {
        var sessions = suite.process(Port.POSTGRES).stream()
                .flatMap(ProcessHandle::children)
                .filter(Executioner::servesAService)
                .toList();
        return !sessions.isEmpty() && any(sessions, random).destroyForcibly();
    }

    private static boolean servesAService(ProcessHandle child) {
        try {
            // a session says in its title whom it serves; Java shows the title of no process that changed its own
            return Files.readString(Path.of("/proc/" + child.pid() + "/cmdline"))
                    .matches("(?s)postgres: (budget|beneficiary)_app .*");
        } catch (IOException gone) {
            return false;
        }
    }

    private static ProcessHandle any(List<ProcessHandle> sessions, Random random) {
        return sessions.get(random.nextInt(sessions.size()));
    }
}
