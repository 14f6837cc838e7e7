package org.jixiao.beneficiary.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;

/**
 * Which part of the registry is looked at, and when.
 *
 * @param unit       empty for all of the region
 * @param township   empty for all
 * @param households empty for all
 * @param numbers    of households, empty for all
 */
public record AsRegistered(
        String region,
        String unit,
        String township,
        LocalDate asOf,
        Instant knownAt,
        UnitScope scope,
        Collection<UUID> households,
        Collection<String> numbers) {

    /** Everything that has been recorded; the newest version of a household counts. */
    public static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    public AsRegistered(String region, String unit, String township, LocalDate asOf, Instant knownAt, UnitScope scope) {
        this(region, unit, township == null ? "" : township, asOf, knownAt, scope, List.of(), List.of());
    }

    public AsRegistered ofHouseholds(Collection<UUID> only) {
        return new AsRegistered(region, unit, township, asOf, knownAt, scope, only, numbers);
    }

    public AsRegistered numbered(Collection<String> only) {
        return new AsRegistered(region, unit, township, asOf, knownAt, scope, households, only);
    }
}
