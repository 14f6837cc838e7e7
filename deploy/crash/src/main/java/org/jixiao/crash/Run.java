package org.jixiao.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jixiao.crash.CrashTrial.Verdict;
import org.jixiao.crash.audit.Audit;
import org.jixiao.crash.audit.BooksReader;
import org.jixiao.crash.audit.PublicReading;
import org.jixiao.crash.machine.FullDisk;
import org.jixiao.crash.machine.Kills;
import org.jixiao.crash.machine.Outages;
import org.jixiao.crash.machine.Supervisor;
import org.jixiao.crash.write.Ground;
import org.jixiao.crash.write.GroundWork;
import org.jixiao.crash.write.Notebook;
import org.jixiao.crash.write.Passes;
import org.jixiao.crash.write.Settlement;
import org.jixiao.crash.write.Tally;
import org.jixiao.crash.write.Wire;
import org.jixiao.crash.write.Write.Outcome;
import org.jixiao.crash.write.Writers;
import org.jixiao.local.Settings;
import org.jixiao.local.Suite;
import org.jixiao.local.identity.Tokens;
import org.jixiao.local.process.Console;
import org.jixiao.local.process.FolderLock;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Jdk;
import org.jixiao.local.secret.Secrets;

/** One trial from the empty folder to the audit. */
final class Run implements AutoCloseable {

    private static final Duration SETTLING = Duration.ofSeconds(90);
    /** Unpacked, built or drawn once; nothing in them belongs to a run. */
    private static final String KEPT = "keycloak-.*|postgres-binaries|secrets|launcher\\.lock";

    private final Options options;
    private final Settings settings;
    private final Secrets secrets;
    private final Suite suite;
    private final Tally tally = new Tally();
    private final Outages outages = new Outages(tally);
    private final FolderLock lock;
    private Supervisor supervisor;

    Run(Options options, Path root) {
        this.options = options;
        this.settings = settings(root);
        var folders = settings.folders();
        Folders.createPrivate(folders.data());
        this.lock = FolderLock.take(folders);
        this.secrets = new Secrets(folders.secrets());
        this.suite = new Suite(settings, secrets, Jdk.newest(System.getenv()), settings.keycloakArchive());
        suite.clearLeftovers();
        FullDisk.clear(suite);
        empty(folders.data());
    }

    Verdict carryOut() throws InterruptedException {
        Console.step("崩溃试验：杀死 %d 次，种子 %d，并发写入 %d", options.kills(), options.seed(), options.writers());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        suite.startFoundations();
        suite.startServices();
        var passes = new Passes(new Tokens(settings.realm(), secrets), GroundWork.PERSONS);
        var wire = new Wire(settings, passes);
        var ground = new GroundWork(wire).lay();
        Console.step("已建单位、项目、预算、补助项目和户籍，开始写入");
        var notebook = new Notebook(new Settlement(wire, tally, outages), "crash-" + options.seed());
        var writers = new Writers(options.writers(), ground, notebook, options.seed());
        supervise(passes);
        writers.start();
        new Kills(suite, outages, passes, wire, options.seed()).carryOut(options.kills());
        var diskTried = fillDisk(wire);
        writers.end(SETTLING);
        Console.step("写入结束，开始核对");
        var breaches = audit(notebook, wire, ground);
        print(notebook, breaches);
        if (!breaches.isEmpty()) {
            return Verdict.BREACHED;
        }
        return diskTried ? Verdict.HELD : Verdict.DISK_NOT_TRIED;
    }

    @Override
    public synchronized void close() {
        if (supervisor != null) {
            supervisor.close();
        }
        suite.stop();
        FullDisk.clear(suite);
    }

    private void supervise(Passes passes) {
        supervisor = new Supervisor(suite, settings);
        supervisor.start();
        var renewal = new Thread(
                () -> {
                    while (lock.isHeld()) {
                        passes.renewDue();
                        pause();
                    }
                },
                "passes");
        renewal.setDaemon(true);
        renewal.start();
    }

    /** False if it was wanted and this machine does not allow it. */
    private boolean fillDisk(Wire wire) throws InterruptedException {
        if (!options.fullDisk()) {
            return true;
        }
        if (!FullDisk.canBeTried(suite)) {
            Console.error("跳过：本机不允许挂载 tmpfs（需要 root 及 CAP_SYS_ADMIN），磁盘写满一项没有试验。");
            return false;
        }
        new FullDisk(suite, supervisor, outages, tally, wire).carryOut();
        return true;
    }

    private List<String> audit(Notebook notebook, Wire wire, Ground ground) {
        var breaches = new ArrayList<String>();
        tally.breaches().forEach(breaches::add);
        breaches.addAll(outages.breaches());
        var books = new BooksReader(suite.postgres(), secrets).read();
        breaches.addAll(new Audit(notebook.writes(), books, ground.total()).breaches());
        breaches.addAll(new PublicReading(wire, ground).breachesAgainst(books));
        Console.step(
                "已核对：支付与红冲 %d 笔，批次 %d 个，留痕链 %d 条共 %d 节，留存应答 %d 个",
                books.payments().size(),
                books.batches().size(),
                books.chains().size(),
                books.chains().stream().mapToInt(chain -> chain.acts().size()).sum(),
                books.keptAnswers().size());
        return breaches;
    }

    private void print(Notebook notebook, List<String> breaches) {
        Console.line("");
        outages.figures().forEach(line -> Console.line("  " + line));
        tally.figures().forEach((name, figure) -> Console.line("  " + name + "：" + figure));
        var open = notebook.writes().stream().filter(write -> write.open() > 0).toList();
        var settled = open.stream()
                .filter(write -> write.outcome() != Outcome.UNKNOWN)
                .count();
        Console.line(
                "  写入共 %d 项，其中 %d 项曾结果不明，凭原键查明 %d 项".formatted(notebook.writes().size(), open.size(), settled));
        Console.line("");
        if (breaches.isEmpty()) {
            Console.line("通过：凡已确认的恰有一份，结果不明的均已查明，余额与留痕链完好。");
        } else {
            Console.error("未通过，%d 处：".formatted(breaches.size()));
            breaches.stream().limit(100).forEach(breach -> Console.error("  " + breach));
        }
    }

    /** A folder of the trial's own inside the suite's: it is emptied at every start, the suite's data never. */
    private static Settings settings(Path root) {
        var environment = new HashMap<>(System.getenv());
        var data =
                environment.getOrDefault("JIXIAO_DATA", root.resolve(".jixiao").toString());
        environment.put("JIXIAO_DATA", Path.of(data).resolve("crash-trial").toString());
        return Settings.of(root, environment);
    }

    private static void empty(Path data) {
        try (var entries = Files.list(data)) {
            entries.filter(entry -> !entry.getFileName().toString().matches(KEPT))
                    .forEach(Folders::deleteTree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
