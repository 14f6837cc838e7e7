package org.jixiao.fuzz;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.contract.Contract;
import org.jixiao.local.service.Service;

/** The suite's own documents, without the suite. */
final class Fixtures {

    private static final Path ROOT = Path.of("../..");
    private static final Map<Service, Contract> CONTRACTS = Arrays.stream(Service.values())
            .collect(Collectors.toMap(
                    service -> service,
                    service -> Contract.of(ROOT.resolve(service.module()).resolve("openapi/openapi.yaml"))));
    static final String NOBODY = "139900900101900";

    private Fixtures() {}

    static List<Api> apis(int port) {
        return Arrays.stream(Service.values())
                .map(service -> api(service, port))
                .toList();
    }

    static Api api(Service service, int port) {
        return new Api(service, CONTRACTS.get(service), URI.create("http://127.0.0.1:" + port));
    }

    static Composer composer(long seed, List<Api> apis, Harvest harvest) {
        return new Composer(
                apis,
                harvest,
                new Permissions(ROOT.resolve("docs/permissions.csv")),
                new Models(ROOT.resolve("deploy/demonstration/725001-2025")),
                new Composer.Run(seed, "test", "户编号\r\n", List.of(NOBODY)));
    }
}
