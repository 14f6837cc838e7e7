package org.jixiao.beneficiary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** The keys of a unit's fields by the years in which their retention ends, to be destroyed when these are over. */
@ApplicationScoped
public class RetainedKeys {

    private final DataKeyStore store;

    RetainedKeys(DataKeyStore store) {
        this.store = store;
    }

    /** The ids of all keys up to a year, present and former. */
    public Set<String> upTo(String region, String unit, int year) {
        var ids = new TreeSet<String>();
        store.ids(until(region, unit, year))
                .values()
                .forEach(keys -> keys.stream().map(UUID::toString).forEach(ids::add));
        return ids;
    }

    /**
     * Destroys them for good; what was destroyed before a crash is gone already.
     *
     * @param named those that were written down: one that was not is a sign that somebody sealed meanwhile
     */
    public void destroy(String region, String unit, int year, Set<String> named) {
        if (!named.containsAll(upTo(region, unit, year))) {
            throw new IllegalStateException("a key was made since its scope was to be destroyed");
        }
        store.destroy(until(region, unit, year));
    }

    private static Predicate<KeyScope> until(String region, String unit, int year) {
        return scope -> scope.isOfFields(region, unit) && scope.retentionYear() <= year;
    }
}
