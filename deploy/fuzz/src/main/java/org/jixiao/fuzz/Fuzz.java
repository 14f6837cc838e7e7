package org.jixiao.fuzz;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jixiao.local.Settings;
import org.jixiao.local.Suite;
import org.jixiao.local.demonstration.Demonstration;
import org.jixiao.local.demonstration.registry.DemoMember;
import org.jixiao.local.demonstration.registry.DemoRegistry;
import org.jixiao.local.demonstration.registry.HouseholdCsv;
import org.jixiao.local.identity.Tokens;
import org.jixiao.local.process.Console;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.FolderLock;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Jdk;
import org.jixiao.local.secret.Secrets;

/** {@code deploy/fuzz/run}: brings the suite up, or takes a running one, and sends it what it should withstand. */
public final class Fuzz {

    private static final int THREADS = 4;
    private static final int HOUSEHOLDS = 20;
    private static final int FOUND = 1;
    private static final int BROKEN = 2;

    private final Options options;
    private final Settings settings;
    private final Secrets secrets;

    private Fuzz(Options options, Path root) {
        this.options = options;
        var environment = new HashMap<>(System.getenv());
        environment.put(
                "JIXIAO_DATA",
                options.data()
                        .map(Path::toString)
                        .orElse(System.getenv()
                                        .getOrDefault(
                                                "JIXIAO_DATA",
                                                root.resolve(".jixiao").toString()) + "/fuzz-trial"));
        this.settings = Settings.of(root, environment);
        Folders.createPrivate(settings.folders().data());
        this.secrets = new Secrets(settings.folders().secrets());
    }

    public static void main(String[] arguments) {
        Console.speakUtf8();
        var root =
                Path.of(System.getProperty("jixiao.root", ".")).toAbsolutePath().normalize();
        try {
            System.exit(new Fuzz(Options.of(List.of(arguments)), root).execute());
        } catch (Failure failure) {
            Console.error("错误：" + failure.getMessage());
            System.exit(BROKEN);
        }
    }

    private int execute() {
        var suite = options.against().isEmpty() ? Optional.of(start()) : Optional.<Suite>empty();
        var hosts = new Hosts(settings, options);
        var run = run();
        var harvest = new Harvest();
        var composer = new Composer(
                hosts.apis(),
                harvest,
                new Permissions(settings.root().resolve("docs/permissions.csv")),
                new Models(settings.demonstrationData()),
                run);
        var tokens = new TokenShelf(new Tokens(settings.realm(), secrets));
        var campaign = new Campaign(composer, harvest, new Judge(api -> hosts.allAnswer()), tokens::of);
        campaign.lookAround();
        if (options.only() > 0) {
            return replay(campaign, composer);
        }
        var sealed = suite.map(this::sealed);
        var result = attack(campaign);
        return sealed.isPresent() && !untouched(sealed.get(), sealed(suite.get())) ? FOUND : result;
    }

    private SealedRows sealed(Suite suite) {
        return SealedRows.of(suite.postgres(), secrets);
    }

    private static boolean untouched(SealedRows before, SealedRows after) {
        var missing = before.missingFrom(after);
        Console.line("sealed rows: %d of %d tables before, %d after; touched: %d"
                .formatted(before.count(), before.digests().size(), after.count(), missing.size()));
        missing.forEach(Console::line);
        return missing.isEmpty();
    }

    private Composer.Run run() {
        var households = DemoRegistry.generate().households().subList(0, HOUSEHOLDS);
        var registered = households.stream()
                .flatMap(household -> household.members().stream())
                .map(DemoMember::identityNumber)
                .toList();
        return new Composer.Run(
                options.seed(),
                Long.toString(Instant.now().toEpochMilli(), 36),
                HouseholdCsv.of(households),
                registered);
    }

    private Suite start() {
        var lock = FolderLock.take(settings.folders());
        var suite = new Suite(settings, secrets, Jdk.newest(System.getenv()), settings.keycloakArchive());
        suite.clearLeftovers();
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop"));
        suite.startFoundations();
        suite.startServices();
        new Demonstration(settings, secrets).run();
        if (!lock.isHeld()) {
            throw new Failure("数据目录的锁已丢失。");
        }
        return suite;
    }

    private int attack(Campaign campaign) {
        Console.step("开始发送 %d 个请求（种子 %d，%d 个线程）", options.requests(), options.seed(), THREADS);
        var before = Footprint.of(settings);
        var own = ownCpuSeconds();
        var started = System.nanoTime();
        campaign.run(options.requests(), THREADS);
        var seconds = (System.nanoTime() - started) / 1e9;
        var after = Footprint.of(settings);
        campaign.tally().operations().forEach(Console::line);
        campaign.tally().summary().forEach(Console::line);
        Console.line("%d requests in %.1f s: %.0f a second; CPU of the suite %.1f s, of the fuzzer %.1f s"
                .formatted(
                        options.requests(),
                        seconds,
                        options.requests() / seconds,
                        after.cpuSeconds() - before.cpuSeconds(),
                        ownCpuSeconds() - own));
        var isBounded = memory(before, after);
        campaign.tally().told(options.seed()).forEach(Console::line);
        return campaign.tally().findings() == 0 && isBounded ? 0 : FOUND;
    }

    private static boolean memory(Footprint before, Footprint after) {
        var isBounded = true;
        for (var process : after.megabytes().entrySet()) {
            Console.line("memory of %s: %d MB before, %d MB after"
                    .formatted(process.getKey(), before.megabytes().get(process.getKey()), process.getValue()));
            if (process.getValue() > Footprint.MOST_OF_A_SERVICE) {
                Console.line("  more than " + Footprint.MOST_OF_A_SERVICE + " MB");
                isBounded = false;
            }
        }
        return isBounded;
    }

    private int replay(Campaign campaign, Composer composer) {
        var attempt = composer.compose(options.only());
        Console.line(attempt.curl());
        var answer = campaign.replay(attempt);
        Console.line("status %d after %d ms".formatted(answer.status(), answer.millis()));
        campaign.tally().told(options.seed()).forEach(Console::line);
        return campaign.tally().findings() == 0 ? 0 : FOUND;
    }

    private static double ownCpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }
}
