package org.jixiao.testkit.twins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jixiao.testkit.Tokens;

/**
 * One unit in play, its people, and what it holds. Its mark stands in every text that its people write; no other text
 * of a test run contains it.
 */
public final class Twin {

    /** Any unit's mark. */
    static final Pattern MARK = Pattern.compile("cnr[0-9]{3}z");

    private static final AtomicInteger UNIQUE = new AtomicInteger(100_000);

    private final String region;
    private final String unit;
    private final int number;
    private final Map<String, List<String>> held = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Map<String, Fresh> tokens = new ConcurrentHashMap<>();

    /** @param number of at most three digits, of no other unit in the test run */
    public Twin(String region, String unit, int number) {
        this.region = region;
        this.unit = unit;
        this.number = number;
    }

    public String region() {
        return region;
    }

    public String unit() {
        return unit;
    }

    public String mark() {
        return "cnr%03dz".formatted(number);
    }

    /** A service takes no token that is some minutes old, whatever its expiry says; the walls take longer to try. */
    private record Fresh(String token, long until) {

        private static final long NANOSECONDS = 120_000_000_000L;

        Fresh(String token) {
            this(token, System.nanoTime() + NANOSECONDS);
        }

        boolean isOver() {
            return System.nanoTime() - until > 0;
        }
    }

    private String token(String person, Supplier<String> issued) {
        return tokens.compute(person, (any, known) -> known == null || known.isOver() ? new Fresh(issued.get()) : known)
                .token();
    }

    /** A person of this unit and no other; {@code clerk:second} is another clerk than {@code clerk}. */
    String person(String role) {
        return token(
                role,
                () -> Tokens.person(
                        role.replace(':', '-') + "-" + region + "-" + unit,
                        region,
                        Set.of(unit),
                        role.replaceFirst(":.*", "")));
    }

    /** A person of the whole region in which this unit lies. */
    String personOfRegion(String role) {
        return token("region " + role, () -> Tokens.person(role + "-" + region, region, Set.of("*"), role));
    }

    /** @param kind what it is: {@code payment}, {@code line}; the last one held of a kind is the one that is used */
    public void hold(String kind, String value) {
        held.computeIfAbsent(kind, any -> new CopyOnWriteArrayList<>()).add(value);
    }

    Set<String> kinds() {
        var kinds = new TreeSet<>(held.keySet());
        kinds.addAll(Set.of("unit", "region"));
        return kinds;
    }

    public String one(String kind) {
        var all = all(kind);
        return all.get(all.size() - 1);
    }

    List<String> all(String kind) {
        return switch (kind) {
            case "unit" -> List.of(unit);
            case "region" -> List.of(region);
            default -> {
                if (!held.containsKey(kind)) {
                    throw new IllegalStateException("no " + kind + " was made for unit " + unit);
                }
                yield held.get(kind);
            }
        };
    }

    void version(String id, String etag) {
        versions.put(id, etag);
    }

    String version(String id) {
        return versions.getOrDefault(id, "\"v0\"");
    }

    /**
     * What stands in a template: {@code ${text:what}} with the mark, {@code ${amount:70000}} with fen that only this
     * unit has, {@code ${unique}} a number and {@code ${uuid}} an id used once, {@code ${next:person}} each that is
     * held once, in order, {@code ${shared:library}} what the region has for all its units, so that it is nobody's own,
     * {@code ${line}} the newest line of the unit.
     */
    String value(Slot slot) {
        return switch (slot.name()) {
            case "text" -> slot.argument() + "-" + mark();
            case "amount" -> slot.argument() + ".%02d".formatted(number % 100);
            case "unique" -> String.valueOf(UNIQUE.incrementAndGet());
            case "uuid" -> UUID.randomUUID().toString();
            case "next" ->
                all(slot.argument())
                        .get(taken.computeIfAbsent(slot.argument(), any -> new AtomicInteger())
                                .getAndIncrement());
            case "shared" -> one(slot.argument());
            default -> one(slot.name());
        };
    }

    @Override
    public String toString() {
        return unit + " of " + region;
    }
}
