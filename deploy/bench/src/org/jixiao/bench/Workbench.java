package org.jixiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Jdk;

/** What every benchmark works with: a PostgreSQL of its own, budget-service on it, the load driver, pgbench, and figures. */
final class Workbench implements AutoCloseable {

    private final Path root;
    private final Path home;
    private final Size size;
    private final Jdk jdk = Jdk.newest(System.getenv());
    private final Ground ground;
    private final Token token = new Token();
    private final Path tokenFile;
    private final Figures figures;
    private final Server ours;

    Workbench(Path root, Size size) throws Exception {
        this.root = root;
        this.home = root.resolve("deploy/bench");
        this.size = size;
        var data = Path.of(System.getenv().getOrDefault("JIXIAO_BENCH_DATA", home.resolve("target/data").toString()));
        Folders.deleteTree(data.resolve("postgres"));
        ground = new Ground(data, port("JIXIAO_POSTGRES_PORT", 5443));
        tokenFile = ground.folders().secrets().resolve("token");
        figures = new Figures(home.resolve("limits.properties"));
        var port = port("JIXIAO_BUDGET_PORT", 8091);
        ours = server(
                "budget-service", "budget-service/target/quarkus-app/quarkus-run.jar", port, "/q/health/ready",
                Contestants.ours(ground, token, port));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static int port(String variable, int usual) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, String.valueOf(usual)));
    }

    Server server(String name, String jar, int port, String health, Map<String, String> environment) {
        return new Server(name, root.resolve(jar), port, health, environment, jdk, ground.folders());
    }

    /** PostgreSQL, our service, which migrates the schema, and the ground of this size. */
    void start() throws Exception {
        System.out.printf(
                "JDK %s, %d processors, %,d units, %,d projects, %,d payments%n",
                jdk.version(), Runtime.getRuntime().availableProcessors(), size.units(), size.projects(), size.payments());
        ground.start();
        ours.start();
        ground.fill(text("data.sql"));
        ground.checkpoint();
    }

    /** CPU microseconds a request, of the service and of PostgreSQL. */
    double measured(Server server, String what, int count) throws Exception {
        var before = cpu(server);
        load(server, what, count);
        return (cpu(server) - before) * 1e6 / count;
    }

    /** CPU seconds so far, of the service and of PostgreSQL. */
    double cpu(Server server) throws IOException {
        return Cpu.of(server.pid()) + Cpu.ofPostgres(ground.pid());
    }

    void load(Server server, String what, int count) throws Exception {
        // Signed anew each time: a service refuses a token that is older than five minutes.
        Files.writeString(tokenFile, token.signed());
        driver(List.of(
                what, server.base(), tokenFile.toString(), String.valueOf(count), String.valueOf(size.payments()),
                String.valueOf(size.units()), String.valueOf(Size.year())));
    }

    /** The load driver, in a process of its own. */
    String driver(List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                jdk.java(), "-Xmx128m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Load.class.getName()));
        command.addAll(arguments);
        return Commands.output(command, Map.of());
    }

    /** pgbench and PostgreSQL: the same statements without a service, as cheap as they can be had. */
    double pgbench(String what, int count) throws Exception {
        var script = ground.folders().running().resolve(what + ".pgbench");
        Files.writeString(script, text(what + ".pgbench"));
        var before = Cpu.ofPostgres(ground.pid());
        var out = Commands.output(
                List.of(
                        "bash", "-c", "pgbench -n -M prepared -c 4 -j 1 -t " + count / 4 + " -h 127.0.0.1 -p " + ground.port()
                                + " -U budget_app -f " + script + " " + Ground.DATABASE + " && times"),
                Map.of("PGPASSWORD", ground.password("app")));
        if (!out.contains("transactions actually processed: " + count + "/" + count)) {
            throw new IllegalStateException(out);
        }
        return (Commands.childTimes(out) + Cpu.ofPostgres(ground.pid()) - before) * 1e6 / count;
    }

    /** Tells the JVM of our service something. */
    String jcmd(String... arguments) throws Exception {
        return new Jcmd(jdk).tell(ours, arguments);
    }

    /** MB that our service still holds after a collection. */
    double heap() throws Exception {
        return new Jcmd(jdk).heap(ours);
    }

    /** A script of this folder for this size. */
    String text(String script) throws IOException {
        return Ground.filled(Files.readString(home.resolve("sql").resolve(script)), size.values());
    }

    Size size() {
        return size;
    }

    Ground ground() {
        return ground;
    }

    Token token() {
        return token;
    }

    Figures figures() {
        return figures;
    }

    Server ours() {
        return ours;
    }

    @Override
    public synchronized void close() {
        ours.stop();
        ground.close();
    }
}
