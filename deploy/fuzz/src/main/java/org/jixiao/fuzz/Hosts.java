package org.jixiao.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jixiao.contract.Contract;
import org.jixiao.local.Settings;
import org.jixiao.local.process.Failure;
import org.jixiao.local.service.Service;

/** The services that are asked: those of the suite, or those at the addresses of the command line. */
final class Hosts {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Settings settings;
    private final Options options;

    Hosts(Settings settings, Options options) {
        this.settings = settings;
        this.options = options;
    }

    List<Api> apis() {
        return addresses().entrySet().stream()
                .filter(entry ->
                        options.service().isEmpty() || options.service().get() == entry.getKey())
                .map(entry -> api(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether every service of the suite is ready at this moment. */
    boolean allAnswer() {
        for (var service : Service.values()) {
            if (fetched(URI.create(settings.url(service) + "/q/health/ready")).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Api api(Service service, URI base) {
        var document = settings.root().resolve(service.module()).resolve("openapi/openapi.yaml");
        return new Api(service, Contract.of(document), base);
    }

    private Map<Service, URI> addresses() {
        var addresses = new EnumMap<Service, URI>(Service.class);
        for (var base : options.against()) {
            addresses.put(serviceAt(base), base);
        }
        if (addresses.isEmpty()) {
            for (var service : Service.values()) {
                addresses.put(service, URI.create(settings.url(service)));
            }
        }
        return addresses;
    }

    /** By what the service says of itself. */
    private Service serviceAt(URI base) {
        var document = fetched(base.resolve("/q/openapi"));
        for (var service : Service.values()) {
            if (document.contains("title: " + service.module())) {
                return service;
            }
        }
        throw new Failure("%s 不是本套件的服务。".formatted(base));
    }

    /** Empty when there is no good answer. */
    private String fetched(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException away) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
