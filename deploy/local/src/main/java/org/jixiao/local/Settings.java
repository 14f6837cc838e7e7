package org.jixiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Port;
import org.jixiao.local.service.Service;

/**
 * Where the suite lies and listens on this machine.
 *
 * @param root the working copy, with the packaged services in it
 * @param out  where the report is written
 */
public record Settings(Path root, Folders folders, Path out, Map<Port, Integer> ports) {

    public static Settings of(Path root, Map<String, String> environment) {
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            ports.put(port, port.in(environment));
        }
        var data =
                environment.getOrDefault("JIXIAO_DATA", root.resolve(".jixiao").toString());
        var out = environment.getOrDefault(
                "JIXIAO_OUT", root.resolve("deploy/out").toString());
        return new Settings(root, new Folders(absolute(data)), absolute(out).resolve("725001-2025"), ports);
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    public int port(Port port) {
        return ports.get(port);
    }

    public String url(Service service) {
        return "http://localhost:" + port(service.port());
    }

    public Path realmFile() {
        return root.resolve("deploy/keycloak/realm-demonstration.json");
    }

    public Path demonstrationData() {
        return root.resolve("deploy/demonstration/725001-2025");
    }

    /** Where the services keep the signed heads of their chains. */
    public Path checkpoints() {
        return folders.privateFolder("checkpoints");
    }

    /** The identity provider as Maven delivers it, taken by the build of this module. */
    public Path keycloakArchive() {
        var folder = root.resolve("deploy/local/target/keycloak");
        try (var zips = Files.newDirectoryStream(folder, "keycloak-quarkus-dist-*.zip")) {
            return zips.iterator().next();
        } catch (IOException | NoSuchElementException none) {
            throw new Failure("缺少 Keycloak 的安装包：请用 deploy/run 启动，它会先取来。", none);
        }
    }

    public String realm() {
        return "http://localhost:" + port(Port.KEYCLOAK) + "/realms/jixiao";
    }
}
