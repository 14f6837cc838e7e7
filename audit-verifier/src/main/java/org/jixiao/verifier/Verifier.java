package org.jixiao.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.jixiao.verifier.score.ScoreCheck;

/**
 * {@code java -jar audit-verifier.jar --entries chain.ndjson [--checkpoints checkpoints.ndjson --key public.pem]}, or
 * {@code --scores trace.json} for the traces of a self-evaluation: ends with 0 if everything is intact, 1 if something
 * is not, 2 if it could not be judged.
 */
public final class Verifier {

    private static final int INTACT = 0;
    private static final int BAD = 1;
    private static final int NOT_JUDGED = 2;

    private final PrintStream out;
    private boolean bad;

    public Verifier(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Verifier(out).run(List.of(arguments)));
    }

    public int run(List<String> arguments) {
        try {
            verify(Options.of(arguments));
            return bad ? BAD : INTACT;
        } catch (IllegalArgumentException misused) {
            out.println("用法 / usage: java -jar audit-verifier.jar --entries FILE [--checkpoints FILE --key PEM]"
                    + " [--access-log FILE] [--from SEQ] | --scores FILE");
            out.println(misused.getMessage());
        } catch (IOException | GeneralSecurityException | Unreadable unreadable) {
            out.println("无法读取 / cannot be read: " + unreadable.getMessage());
        }
        return NOT_JUDGED;
    }

    private void verify(Options options) throws IOException, GeneralSecurityException, Unreadable {
        if (options.scores() != null) {
            scores(options.scores());
            return;
        }
        var checkpoints = options.checkpoints() == null
                ? Checkpoints.none()
                : Checkpoints.read(options.checkpoints(), PublicKeys.read(options.key()));
        var seals = new AccessSeals();
        var verification = new Verification(checkpoints, seals, options.from());
        try (var lines = new Lines(options.entries())) {
            verification.entries(lines);
        }
        verification.chains().forEach(this::print);
        print("检查点 / checkpoints", checkpoints.findings());
        if (options.accessLog() != null) {
            try (var lines = new Lines(options.accessLog())) {
                seals.records(lines);
            }
            print("访问留痕 / access log", seals.findings());
            out.printf("访问留痕 / access log: 已封存 sealed %d, 尚未封存 not yet sealed %d%n", seals.sealed(), seals.unsealed());
        }
        if (verification.chains().isEmpty()) {
            out.println("没有留痕 / no entries");
        }
        out.println(bad ? "结论：有误 / verdict: NOT intact" : "结论：完好 / verdict: intact");
    }

    private void scores(Path file) throws IOException, Unreadable {
        var findings = ScoreCheck.findings(Files.readString(file));
        bad = !findings.isEmpty();
        findings.forEach(finding -> out.println("有误 / BAD: " + finding));
        out.println(bad ? "结论：得分与过程不符 / verdict: scores do NOT follow" : "结论：各项得分均可重算 / verdict: every score follows");
    }

    private void print(ChainName name, ChainCheck chain) {
        if (chain.isIntact()) {
            out.printf("完好 / intact: %s, 序号 seq %d–%d, %s%n", name, chain.first(), chain.last(), vouched(chain));
        } else {
            print(name.toString(), chain.finding());
        }
    }

    private static String vouched(ChainCheck chain) {
        return chain.proven() < chain.first()
                ? "无签名检查点，整链改写查不出 / no checkpoint: a rewrite of the whole chain would not be seen"
                : "签名检查点至 signed up to " + chain.proven();
    }

    private void print(String what, Map<ChainName, Finding> findings) {
        findings.forEach((chain, finding) -> print(what + ": " + chain, finding));
    }

    private void print(String what, Finding finding) {
        bad = true;
        var where = finding.first() == finding.until()
                ? String.valueOf(finding.first())
                : finding.first() + "–" + finding.until();
        out.printf("有误 / BAD: %s, 首个有误序号 first bad seq %s: %s%n", what, where, finding.reason());
    }

    /** What was asked for. */
    record Options(Path entries, Path checkpoints, Path key, Path accessLog, Path scores, long from) {

        static Options of(List<String> arguments) {
            var given = new java.util.HashMap<String, String>();
            for (var i = 0; i + 1 < arguments.size(); i += 2) {
                given.put(arguments.get(i), arguments.get(i + 1));
            }
            var known = List.of("--entries", "--checkpoints", "--key", "--access-log", "--from", "--scores");
            if (arguments.size() % 2 != 0
                    || !known.containsAll(given.keySet())
                    || given.containsKey("--entries") == given.containsKey("--scores")) {
                throw new IllegalArgumentException("须给出 --entries 或 --scores 之一 / one of --entries and --scores");
            }
            if (given.containsKey("--checkpoints") != given.containsKey("--key")) {
                throw new IllegalArgumentException("--checkpoints 与 --key 须同时给出 / --checkpoints and --key go together");
            }
            return new Options(
                    path(given, "--entries"),
                    path(given, "--checkpoints"),
                    path(given, "--key"),
                    path(given, "--access-log"),
                    path(given, "--scores"),
                    Long.parseLong(given.getOrDefault("--from", "1")));
        }

        private static Path path(Map<String, String> given, String name) {
            return given.containsKey(name) ? Path.of(given.get(name)) : null;
        }
    }
}
