package org.jixiao.beneficiary.household;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the registry of a unit holds of the households and persons that are being entered. */
final class RegisteredNow {

    /** A household as it stands. */
    record Known(UUID id, String number, int version, int retentionYear, byte[] contentIndex) {}

    /** Where a person is registered. */
    record Place(UUID member, String household) {}

    private final Map<String, Known> households = new HashMap<>();
    private final Map<ByteBuffer, Place> places = new HashMap<>();

    private final Set<ByteBuffer> dead = new HashSet<>();

    void addDead(byte[] identityIndex) {
        dead.add(ByteBuffer.wrap(identityIndex));
    }

    boolean isDead(byte[] identityIndex) {
        return dead.contains(ByteBuffer.wrap(identityIndex));
    }

    void add(Known household) {
        households.put(household.number(), household);
    }

    void add(byte[] identityIndex, Place place) {
        places.put(ByteBuffer.wrap(identityIndex), place);
    }

    Known household(String number) {
        return households.get(number);
    }

    Place place(byte[] identityIndex) {
        return places.get(ByteBuffer.wrap(identityIndex));
    }

    /** Members of a household, by what is known of them. */
    List<Place> membersOf(String number) {
        return places.values().stream()
                .filter(place -> place.household().equals(number))
                .toList();
    }

    /** A household that was decided on: the next one of the same file is measured against it. */
    void apply(HouseholdPlan plan) {
        var number = plan.draft().number();
        places.values().removeIf(place -> place.household().equals(number));
        for (var member : plan.members()) {
            add(member.identityIndex(), new Place(member.id(), number));
        }
        add(new Known(plan.household(), number, plan.version(), plan.retentionYear(), plan.contentIndex()));
    }

    static byte[][] array(Collection<byte[]> indexes) {
        return indexes.toArray(byte[][]::new);
    }
}
