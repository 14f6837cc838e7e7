package org.jixiao.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;

/** The ports of the suite; each can be moved by its own environment variable. */
public enum Port {
    POSTGRES(5433, "PostgreSQL"),
    KEYCLOAK(8180, "Keycloak"),
    BUDGET(8081, "budget-service"),
    BENEFICIARY(8082, "beneficiary-service"),
    EVALUATION(8083, "evaluation-service"),
    REPORT(8084, "report-service");

    private final int usual;
    private final String owner;

    Port(int usual, String owner) {
        this.usual = usual;
        this.owner = owner;
    }

    public String variable() {
        return "JIXIAO_" + name() + "_PORT";
    }

    /** The number that the environment asks for, or else the usual one. */
    public int in(Map<String, String> environment) {
        var wanted = environment.get(variable());
        if (wanted == null || wanted.isBlank()) {
            return usual;
        }
        if (!wanted.matches("\\d{1,5}") || Integer.parseInt(wanted) < 1 || Integer.parseInt(wanted) > 65535) {
            throw new Failure("环境变量 %s=%s 不是端口号（1–65535）。".formatted(variable(), wanted));
        }
        return Integer.parseInt(wanted);
    }

    /** Fails on the first port that cannot be had, and names the variable that moves it. */
    public static void requireFree(Map<Port, Integer> numbers) {
        var seen = new EnumMap<Port, Integer>(Port.class);
        numbers.forEach((port, number) -> {
            if (seen.containsValue(number)) {
                throw new Failure("端口 %d 被指定了两次；请改 %s。".formatted(number, port.variable()));
            }
            seen.put(port, number);
            port.requireFree(number);
        });
    }

    private void requireFree(int number) {
        try (var socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new Failure("端口 %d（%s）已被占用。换一个端口：%s=端口号 deploy/run".formatted(number, owner, variable()), taken);
        }
    }
}
