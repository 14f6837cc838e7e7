package org.jixiao.crash.machine;

import java.util.Optional;
import org.jixiao.local.process.Port;
import org.jixiao.local.service.Service;

/** Who may die, always by SIGKILL. */
public enum Victim {
    POSTMASTER(Port.POSTGRES, "PostgreSQL（主进程连同全部子进程）"),
    BACKEND(Port.POSTGRES, "PostgreSQL（一个会话进程）"),
    BUDGET(Port.BUDGET, "budget-service"),
    BENEFICIARY(Port.BENEFICIARY, "beneficiary-service"),
    KEYCLOAK(Port.KEYCLOAK, "Keycloak"),
    EVALUATION(Port.EVALUATION, "evaluation-service"),
    REPORT(Port.REPORT, "report-service");

    private final Port port;
    private final String title;

    Victim(Port port, String title) {
        this.port = port;
        this.title = title;
    }

    Port port() {
        return port;
    }

    public String title() {
        return title;
    }

    boolean isDatabase() {
        return port == Port.POSTGRES;
    }

    Optional<Service> service() {
        return Service.behind(port);
    }
}
