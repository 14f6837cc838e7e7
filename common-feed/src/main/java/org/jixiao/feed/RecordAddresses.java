package org.jixiao.feed;

import java.util.Map;
import java.util.Set;

/** A service's answer to where its records are read. What it does not name is read in the chain of its unit. */
public interface RecordAddresses {

    /**
     * The entity as the chain of acts names it, to the address of one record; {@code {id}}, {@code {region}} and
     * {@code {unit}} in it are the record's.
     */
    Map<String, String> addresses();

    /** Entities whose id is personal data: of these the feed says that one of a unit has changed, and not which. */
    default Set<String> personal() {
        return Set.of();
    }
}
