package org.jixiao.crash.write;

import static org.jixiao.local.identity.Person.APPROVER_725001;
import static org.jixiao.local.identity.Person.CLERK_725001;
import static org.jixiao.local.service.Service.BENEFICIARY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A delivery from the empty batch to the confirmed ledger: four writes by two persons, each under its own key. */
final class DeliveryDesk {

    private static final String PATH = "/api/v1/delivery-batches";
    private static final int MOST_ENTRIES = 8;

    private final Ground ground;
    private final Notebook notebook;

    DeliveryDesk(Ground ground, Notebook notebook) {
        this.ground = ground;
        this.notebook = notebook;
    }

    void deliver(Random random) throws InterruptedException {
        var name = notebook.fresh();
        var batch = GroundWork.json(
                Map.of("programme", ground.programme(), "name", name, "deliveredOn", ground.firstDay()));
        var created = new Write(
                Kind.BATCH,
                new Write.Request(BENEFICIARY, CLERK_725001, PATH, batch, null, name),
                Write.Expected.batch(name, 0));
        var answer = notebook.bringAboutTwice(created, random);
        if (!created.isAcknowledged()) {
            return;
        }
        var households = some(random);
        var entries = GroundWork.json(Map.of("select", Map.of("householdNos", households, "proof", "签收单 " + name)));
        for (var kind : List.of(Kind.ENTRIES, Kind.SUBMISSION, Kind.CONFIRMATION)) {
            var by = kind == Kind.CONFIRMATION ? APPROVER_725001 : CLERK_725001;
            var body = kind == Kind.ENTRIES ? entries : "";
            var path = PATH + "/" + created.id() + "/" + verb(kind);
            var write = new Write(
                    kind,
                    new Write.Request(BENEFICIARY, by, path, body, answer.etag(), notebook.fresh()),
                    Write.Expected.batch(name, households.size()));
            answer = notebook.bringAboutTwice(write, random);
            if (!write.isAcknowledged()) {
                return;
            }
        }
    }

    private static String verb(Kind kind) {
        return switch (kind) {
            case ENTRIES -> "entries";
            case SUBMISSION -> "submission";
            case CONFIRMATION -> "approval";
            default -> throw new IllegalArgumentException(kind + " is no act on a batch");
        };
    }

    private List<String> some(Random random) {
        var all = new ArrayList<>(ground.householdNos());
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(MOST_ENTRIES));
    }
}
