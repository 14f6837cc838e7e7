package org.jixiao.crash;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.local.process.Console;
import org.jixiao.local.process.Failure;

/** {@code deploy/crash/run}: kills the suite's processes under writers and audits what is left. */
public final class CrashTrial {

    private static final int HELD = 0;
    private static final int BREACH = 1;
    private static final int USAGE = 2;
    private static final int DISK_NOT_TRIED = 3;

    private CrashTrial() {}

    public static void main(String[] arguments) {
        Console.speakUtf8();
        System.exit(execute(List.of(arguments)));
    }

    private static int execute(List<String> arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (Failure wrong) {
            Console.error("错误：" + wrong.getMessage());
            Console.error(Options.USAGE);
            return USAGE;
        }
        var root =
                Path.of(System.getProperty("jixiao.root", ".")).toAbsolutePath().normalize();
        try (var run = new Run(options, root)) {
            return code(run.carryOut());
        } catch (Failure failure) {
            Console.error("错误：" + failure.getMessage());
            return BREACH;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return BREACH;
        }
    }

    private static int code(Verdict verdict) {
        return switch (verdict) {
            case HELD -> HELD;
            case BREACHED -> BREACH;
            case DISK_NOT_TRIED -> DISK_NOT_TRIED;
        };
    }

    /** What a run ends with. */
    enum Verdict {
        HELD,
        BREACHED,
        DISK_NOT_TRIED
    }
}
