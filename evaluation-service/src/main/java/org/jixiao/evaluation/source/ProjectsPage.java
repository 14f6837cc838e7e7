package org.jixiao.evaluation.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A page of budget's projects: the few fields that we read. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProjectsPage(List<Project> items, String next) {

    private static final String CURSOR = "cursor=";

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Project(UUID id, String name) {}

    /** Of the next page; null on the last. */
    String cursor() {
        var at = next == null ? -1 : next.indexOf(CURSOR);
        return at < 0
                ? null
                : URLDecoder.decode(
                        next.substring(at + CURSOR.length()).replaceFirst("&.*", ""), StandardCharsets.UTF_8);
    }
}
