package org.jixiao.local.service;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jixiao.local.process.Port;

/** The four services, in the order in which the year passes through them. */
public enum Service {
    BUDGET(Port.BUDGET, "预算"),
    BENEFICIARY(Port.BENEFICIARY, "受益"),
    EVALUATION(Port.EVALUATION, "评价"),
    REPORT(Port.REPORT, "报告");

    private final Port port;
    private final String title;

    Service(Port port, String title) {
        this.port = port;
        this.title = title;
    }

    /** Its database, the stem of its roles, and its name among its peers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String module() {
        return id() + "-service";
    }

    public Port port() {
        return port;
    }

    /** Empty for the ports of PostgreSQL and Keycloak. */
    public static Optional<Service> behind(Port port) {
        return Arrays.stream(values()).filter(service -> service.port == port).findFirst();
    }

    public String title() {
        return title;
    }

    Path jar(Path root) {
        return root.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    List<Service> peers() {
        return Arrays.stream(values()).filter(other -> other != this).toList();
    }
}
