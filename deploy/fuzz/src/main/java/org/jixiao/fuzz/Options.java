package org.jixiao.fuzz;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.local.process.Failure;
import org.jixiao.local.service.Service;

/** What the command line asks for. */
record Options(long requests, long seed, Optional<Service> service, List<URI> against, Optional<Path> data, long only) {

    private static final Set<String> KNOWN =
            Set.of("--requests", "--seed", "--service", "--against", "--data", "--only");
    static final String USAGE =
            "用法：deploy/fuzz/run [--requests N] [--seed S] [--service 名称] [--data 目录] [--only 编号] [--against 网址…]";

    static Options of(List<String> arguments) {
        var given = new TreeMap<String, List<String>>();
        var option = "";
        for (var argument : arguments) {
            if (argument.startsWith("--")) {
                option = argument;
            }
            var values = given.computeIfAbsent(option, name -> new ArrayList<>());
            if (!argument.startsWith("--")) {
                values.add(argument);
            }
        }
        for (var name : given.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new Failure("不认识的参数 %s。%n%s".formatted(name, USAGE));
            }
        }
        return new Options(
                number(given, "--requests", 10_000),
                number(given, "--seed", System.currentTimeMillis() % 1_000_000),
                one(given, "--service").map(Options::service),
                given.getOrDefault("--against", List.of()).stream()
                        .map(Options::address)
                        .toList(),
                one(given, "--data").map(Path::of),
                number(given, "--only", 0));
    }

    private static Optional<String> one(Map<String, List<String>> given, String option) {
        if (!given.containsKey(option)) {
            return Optional.empty();
        }
        if (given.get(option).size() != 1) {
            throw new Failure("%s 要一个值。%n%s".formatted(option, USAGE));
        }
        return Optional.of(given.get(option).get(0));
    }

    private static long number(Map<String, List<String>> given, String option, long usual) {
        return one(given, option).map(value -> number(option, value)).orElse(usual);
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
