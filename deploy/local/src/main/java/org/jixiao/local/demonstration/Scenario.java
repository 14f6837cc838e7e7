package org.jixiao.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.jixiao.local.process.Failure;

/** The figures of the demonstration unit, kept as data under {@code deploy/demonstration}. */
record Scenario(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode read(String name) {
        var file = folder.resolve(name + ".json").toFile();
        try {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new Failure("演示数据 %s 读不出：%s".formatted(file, e.getMessage()), e);
        }
    }
}
