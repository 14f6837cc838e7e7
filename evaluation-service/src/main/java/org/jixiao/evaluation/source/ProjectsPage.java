package org.jixiao.evaluation.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** A page of budget's projects: the few fields that we read. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProjectsPage(List<Project> items, String next) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Project(UUID id, String code, String name) {}
}
