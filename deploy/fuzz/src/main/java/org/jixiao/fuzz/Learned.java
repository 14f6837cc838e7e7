package org.jixiao.fuzz;

import java.util.Map;
import org.jixiao.local.service.Service;

/**
 * A record that the suite has answered.
 *
 * @param collection the path's noun ({@code payments}), or the property's name for records within records
 * @param id         null for what has none, such as a fact's description
 * @param etag       the version that a change must name, null where none was answered
 * @param values     its own texts and numbers and those of the record around it, by property
 */
record Learned(Service service, String collection, String id, String etag, Map<String, String> values) {

    /** What a property or parameter of this name means for this record; null if nothing. */
    String value(String name) {
        if (id != null && (name.equals("id") || Nouns.refersTo(name, collection))) {
            return id;
        }
        return values.get(name);
    }
}
