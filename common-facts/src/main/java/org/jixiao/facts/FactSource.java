package org.jixiao.facts;

import java.util.List;

/** Implemented by a bean of each feature that owns records; together they are the service's catalogue. */
public interface FactSource {

    List<FactDefinition> facts();
}
