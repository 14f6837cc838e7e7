package org.jixiao.beneficiary.household;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What the registry of a unit holds of the households and persons that are being entered. */
final class RegisteredNow {

    /** A household as it stands. */
    record Known(UUID id, String number, int version, int retentionYear, byte[] contentIndex) {}

    /** Where a person is registered. */
    record Place(UUID member, String household) {}

    private final Map<String, Known> households = new HashMap<>();
    private final Map<ByteBuffer, Place> places = new HashMap<>();
    private final Map<String, Set<ByteBuffer>> members = new HashMap<>();
    private final Map<IdentityNumber, byte[]> indexes = new HashMap<>();

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
        remove(identityIndex);
        places.put(ByteBuffer.wrap(identityIndex), place);
        members.computeIfAbsent(place.household(), none -> new LinkedHashSet<>())
                .add(ByteBuffer.wrap(identityIndex));
    }

    /** The person is in no household any more. */
    void remove(byte[] identityIndex) {
        var before = places.remove(ByteBuffer.wrap(identityIndex));
        if (before != null) {
            members.get(before.household()).remove(ByteBuffer.wrap(identityIndex));
        }
    }

    Known household(String number) {
        return households.get(number);
    }

    Place place(byte[] identityIndex) {
        return places.get(ByteBuffer.wrap(identityIndex));
    }

    /** Members of a household, by what is known of them. */
    List<Place> membersOf(String number) {
        return members.getOrDefault(number, Set.of()).stream().map(places::get).toList();
    }

    /** The keyed hash of a number is asked for more than once, and is made once. */
    byte[] index(IdentityNumber number, Function<IdentityNumber, byte[]> made) {
        return indexes.computeIfAbsent(number, made);
    }

    /** A household that was decided on: the next one of the same file is measured against it. */
    void apply(HouseholdPlan plan) {
        var number = plan.draft().number();
        for (var index : List.copyOf(members.getOrDefault(number, Set.of()))) {
            remove(index.array());
        }
        for (var member : plan.members()) {
            add(member.identityIndex(), new Place(member.id(), number));
        }
        add(new Known(plan.household(), number, plan.version(), plan.retentionYear(), plan.contentIndex()));
    }
}
