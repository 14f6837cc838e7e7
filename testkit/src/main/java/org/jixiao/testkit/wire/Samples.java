package org.jixiao.testkit.wire;

import java.util.Map;

/** What a service's own test knows better than its document. */
public interface Samples {

    /**
     * A real record for each path that an entity tag protects, so that a stale tag can be told from an unknown id.
     *
     * @return location by the path's beginning: {@code /api/v1/projects/{id}} to {@code /api/v1/projects/0197…}
     */
    Map<String, String> records();

    /** Bodies of operations whose rules go beyond their schema, by {@code POST /api/v1/…}. */
    default Map<String, String> bodies() {
        return Map.of();
    }
}
