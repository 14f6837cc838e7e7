package org.jixiao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One operation of a service.
 *
 * @param method    upper case
 * @param path      as published, with its {@code {parameters}}
 * @param id        the operationId
 * @param body      schema of the request body, or null where there is none
 * @param bodyType  media type of the request body, or null
 * @param responses by status ({@code 200} … or {@code default}), as published
 */
public record Operation(
        String method,
        String path,
        String id,
        List<Parameter> parameters,
        JsonNode body,
        String bodyType,
        Map<String, JsonNode> responses) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

    public boolean isWrite() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    public boolean hasParameter(String name) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equalsIgnoreCase(name));
    }

    public List<Parameter> parametersIn(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }

    /** Whether a success can be of this media type. */
    public boolean answers(String mediaType) {
        return responses.entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .anyMatch(response -> response.getValue().path("content").has(mediaType));
    }

    /** The reviewed table of permissions and the tests name an operation so. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    boolean serves(String verb, String concretePath) {
        return method.equalsIgnoreCase(verb) && pattern().matcher(concretePath).matches();
    }

    /** Of two operations that serve a path, the one with fewer parameters is meant ({@code /facts/watermark}). */
    int variables() {
        return (int) PARAMETER.matcher(path).results().count();
    }

    private Pattern pattern() {
        var literals = PARAMETER.split(path, -1);
        var regex = new StringBuilder(Pattern.quote(literals[0]));
        for (int i = 1; i < literals.length; i++) {
            regex.append("[^/]+").append(Pattern.quote(literals[i]));
        }
        return Pattern.compile(regex.toString());
    }
}
