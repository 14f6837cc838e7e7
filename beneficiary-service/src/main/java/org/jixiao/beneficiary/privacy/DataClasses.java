package org.jixiao.beneficiary.privacy;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Writes the reviewed class of every personal property ({@code data-classes.csv}: 1 general, 2 personal, 3 sensitive
 * personal) into the API description, where those who exchange data look for it (数据安全法 第21条).
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DataClasses implements OASFilter {

    public static final String EXTENSION = "x-data-class";

    /** In the first column: an answer that has no schema, named by its operation. */
    private static final String ANSWER = "(answer) ";

    private static final int PERSONAL = 2;

    private final Map<String, Integer> classes = reviewed();

    /** {@code schema property} to its class. */
    public static Map<String, Integer> reviewed() {
        try (var table = DataClasses.class.getResourceAsStream("/data-classes.csv");
                var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> Integer.valueOf(row[2])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, type) -> mark(type, name + " " + property));
            }
        });
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> mark(operation, ANSWER + operation.getOperationId())));
    }

    private void mark(Extensible<?> part, String name) {
        if (classes.getOrDefault(name, 0) >= PERSONAL) {
            part.addExtension(EXTENSION, classes.get(name));
        }
    }
}
