package org.jixiao.local;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.local.demonstration.Demonstration;
import org.jixiao.local.identity.Person;
import org.jixiao.local.identity.Tokens;
import org.jixiao.local.process.Console;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.FolderLock;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Jdk;
import org.jixiao.local.secret.Secrets;
import org.jixiao.local.service.Service;

/** {@code run [--once]} brings the suite up; {@code token USER} prints an access token of a demonstration person. */
public final class Launcher {

    private static final int USAGE = 2;

    private static volatile boolean stopping;

    private final Settings settings;
    private final Secrets secrets;
    private FolderLock held;

    private Launcher(Settings settings) {
        this.settings = settings;
        Folders.createPrivate(settings.folders().data());
        this.secrets = new Secrets(settings.folders().secrets());
    }

    public static void main(String[] arguments) {
        Console.speakUtf8();
        var home =
                Path.of(System.getProperty("jixiao.root", ".")).toAbsolutePath().normalize();
        try {
            System.exit(new Launcher(Settings.of(home, System.getenv())).execute(List.of(arguments)));
        } catch (Failure failure) {
            // While stopping, what failed is only that the rest of the start was cut short.
            if (!stopping) {
                Console.error("错误：" + failure.getMessage());
            }
            System.exit(1);
        }
    }

    private int execute(List<String> arguments) {
        if (arguments.size() == 2 && arguments.get(0).equals("token")) {
            return token(arguments.get(1));
        }
        if (arguments.equals(List.of("run")) || arguments.equals(List.of("run", "--once"))) {
            return run(arguments.contains("--once"));
        }
        Console.error("用法：deploy/run [--once] ｜ deploy/token 账号");
        return USAGE;
    }

    private int token(String account) {
        var person =
                Person.of(account).orElseThrow(() -> new Failure("没有账号 %s。可用：%s".formatted(account, Person.all())));
        Console.line(new Tokens(settings.realm(), secrets).of(person));
        return 0;
    }

    private int run(boolean once) {
        held = FolderLock.take(settings.folders());
        var suite = new Suite(settings, secrets, Jdk.newest(System.getenv()), settings.keycloakArchive());
        suite.clearLeftovers();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        suite.startFoundations();
        suite.startServices();
        new Demonstration(settings, secrets).run();
        printAddresses();
        if (!once) {
            Console.line("按 Ctrl-C 停止。");
            watch(suite);
        }
        return 0;
    }

    private static void stop(Suite suite) {
        stopping = true;
        Console.step("正在停止…");
        suite.stop();
        Console.step("已全部停止");
    }

    private static void watch(Suite suite) {
        try {
            while (true) {
                suite.requireAlive();
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void printAddresses() {
        Console.line("");
        for (var service : Service.values()) {
            Console.line("  %s服务  %s  Swagger UI：%s/q/swagger-ui/"
                    .formatted(service.title(), settings.url(service), settings.url(service)));
        }
        Console.line("  Keycloak  %s".formatted(settings.realm()));
    }
}
