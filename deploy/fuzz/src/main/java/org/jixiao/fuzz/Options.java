package org.jixiao.fuzz;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.local.process.Failure;
import org.jixiao.local.service.Service;

/** What the command line asks for. */
record Options(long requests, long seed, Optional<Service> service, List<URI> against, Optional<Path> data, long only) {

    static final String USAGE =
            "用法：deploy/fuzz/run [--requests N] [--seed S] [--service 名称] [--data 目录] [--only 编号] [--against 网址…]";

    static Options of(List<String> arguments) {
        var requests = 10_000L;
        var seed = System.currentTimeMillis() % 1_000_000;
        var only = 0L;
        Optional<Service> service = Optional.empty();
        Optional<Path> data = Optional.empty();
        var against = new ArrayList<URI>();
        for (var i = 0; i < arguments.size(); i++) {
            var option = arguments.get(i);
            var value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (option) {
                case "--requests" -> requests = number(option, value);
                case "--seed" -> seed = number(option, value);
                case "--only" -> only = number(option, value);
                case "--service" -> service = Optional.of(service(value));
                case "--data" -> data = Optional.of(Path.of(value));
                case "--against" -> {
                    for (; i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--"); i++) {
                        against.add(address(arguments.get(i + 1)));
                    }
                    continue;
                }
                default -> throw new Failure("不认识的参数 %s。%n%s".formatted(option, USAGE));
            }
            i++;
        }
        return new Options(requests, seed, service, List.copyOf(against), data, only);
    }

    private static long number(String option, String value) {
        if (!value.matches("\\d{1,12}")) {
            throw new Failure("%s 要一个整数。%n%s".formatted(option, USAGE));
        }
        return Long.parseLong(value);
    }

    private static Service service(String value) {
        for (var service : Service.values()) {
            if (value.equals(service.id()) || value.equals(service.module())) {
                return service;
            }
        }
        throw new Failure("没有名为 %s 的服务。可用：budget beneficiary evaluation report".formatted(value));
    }

    /** Only ever this machine: what is sent here is meant to break things. */
    private static URI address(String value) {
        if (!value.matches("http://(localhost|127\\.0\\.0\\.1):\\d{1,5}/?")) {
            throw new Failure("--against 只接受本机地址，如 http://127.0.0.1:8081，不是 %s".formatted(value));
        }
        return URI.create(value.replaceFirst("/$", ""));
    }
}
