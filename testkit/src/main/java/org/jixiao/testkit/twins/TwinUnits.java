package org.jixiao.testkit.twins;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jixiao.contract.Contract;
import org.jixiao.contract.Operation;
import org.jixiao.testkit.SuiteResource;

/**
 * A unit, its twin in the same district, and its namesake (the same code) in the next one, each with rows in every
 * table; and what each can see or change of another.
 */
public final class TwinUnits {

    static final String DISTRICT = "130109";
    static final String NEXT_DISTRICT = "130110";

    private final Contract contract = Contract.of(Path.of("openapi", "openapi.yaml"));
    private final Play play;
    private final TwinScript script;
    private final Http http;
    private final HeardLog log = HeardLog.listen();
    private final Twin unit = new Twin(DISTRICT, "725001", 101);
    private final Twin twin = new Twin(DISTRICT, "725002", 102);
    private final Twin namesake = new Twin(NEXT_DISTRICT, "725001", 103);
    private final List<String> faults = new ArrayList<>();
    private Canaries ofUnit;
    private Canaries ofNamesake;
    private Inventory inventory;
    private List<String> emptyTables;
    private int answers;

    public TwinUnits(TwinScript script, URI root) {
        this.script = script;
        this.http = new Http(root, script.readers());
        this.play = new Play(contract, script, http);
    }

    /** First the twin alone, then the two others: no answer to the twin may notice. */
    public void prepare() throws Exception {
        for (var player : List.of(twin, unit, namesake)) {
            script.prepare(player);
        }
        play.journey(twin);
        inventory = new Inventory(contract, script, twin.kinds(), factNames());
        inventory.keepFacts((operation, call) -> new Attack(
                        http,
                        script,
                        operation,
                        call,
                        twin,
                        twin.person(inventory.roles(operation).get(0)))
                .own()
                .succeeded());
        var before = whatItReads(twin);
        play.journey(unit);
        // Before the next journey's work behind the answers moves what waits there.
        emptyTables = UnitRows.tablesWithout(unit);
        var acts = play.journey(namesake);
        ofUnit = Canaries.of(unit, List.of(twin, namesake));
        ofNamesake = Canaries.of(namesake, List.of(twin, unit));
        acts.forEach(act -> scan(act, ofUnit));
        var after = whatItReads(twin);
        before.forEach((sent, told) -> {
            if (!told.equals(after.get(sent))) {
                faults.add("another unit's acts changed " + sent + ": " + told + " became " + after.get(sent));
            }
        });
    }

    public List<String> faultsOfPreparation() {
        return faults;
    }

    public List<String> uncallable() {
        return inventory.uncallable();
    }

    /** Of the unit, when its journey had ended. */
    public List<String> emptyTables() {
        return emptyTables;
    }

    public List<String> unprotectedTables() throws Exception {
        return UnitRows.tablesWithoutPolicy();
    }

    public int answers() {
        return answers;
    }

    /** What anybody could see or change of another unit while these walls stand. */
    public List<String> breaches(Wall wall) throws Exception {
        try (var owner = SuiteResource.asOwner()) {
            var breaches = new Breaches(inventory, script, http, wall == Wall.BOTH, owner);
            attack(wall, breaches);
            answers += breaches.answers();
            return breaches.found();
        }
    }

    /** Where the unit alone differs, where the region alone does, and by who may see every unit of a region. */
    private void attack(Wall wall, Breaches breaches) throws Exception {
        wall.standing(() -> {
            for (var operation : inventory.operations()) {
                breaches.by(operation, twin, Twin::person, unit, ofUnit);
                breaches.by(operation, twin, Twin::personOfRegion, namesake, ofNamesake);
                breaches.by(operation, namesake, Twin::person, unit, ofUnit);
            }
        });
    }

    /** Reads that show nothing of the unit even when no wall stands: a call that proves nothing. */
    public List<String> blindReads() throws Exception {
        var blind = new TreeSet<String>();
        Wall.NEITHER.standing(() -> {
            for (var operation : inventory.operations()) {
                var attacks = inventory.isRead(operation) ? foreign(operation) : List.<Attack>of();
                if (attacks.isEmpty() || script.bareCounts().contains(operation.id())) {
                    continue;
                }
                var pairs = attacks.stream()
                        .flatMap(attack -> attack.on(unit, 1).stream())
                        .toList();
                if (pairs.stream().noneMatch(this::shows)) {
                    blind.add(operation + " answers "
                            + pairs.stream()
                                    .map(pair -> pair.foreign().status())
                                    .toList());
                }
            }
        });
        return List.copyOf(blind);
    }

    /** Requests of a hundred units that cross each other. */
    public List<String> crossings(int requests) throws Exception {
        answers += requests;
        return new Crossing(play, script, inventory).of(requests);
    }

    public List<String> listsThatFailOpen() {
        return new Lists(play, script, inventory, http, unit).thatFailOpen();
    }

    /** Kinds of records of the unit that an auditor does not find where a change of them says they are. */
    public List<String> changesWithoutTheirRecord() {
        var lost = new ArrayList<String>();
        var known = new TreeSet<String>();
        var auditor = unit.person("auditor");
        for (var next = "/api/v1/changes?limit=200"; !next.isEmpty(); ) {
            var page = Play.json(http.get(next, auditor));
            for (var change : page.path("items")) {
                var link = change.path("link").asText();
                if (known.add(change.path("entity").asText())
                        && http.get(link, auditor).status() != 200) {
                    lost.add(change.toString());
                }
            }
            next = page.path("next").asText();
        }
        return known.isEmpty() ? List.of("no change at all") : lost;
    }

    /** Of a unit of its own, so that what grows here is nothing that another test looks at. */
    public List<String> listsThatLoseOrRepeatRows() throws Exception {
        var growing = new Twin(DISTRICT, "725004", 104);
        script.prepare(growing);
        play.journey(growing);
        return new Lists(play, script, inventory, http, growing).thatLoseOrRepeatRows();
    }

    /** Marks of any unit in the log, the metrics, the health page or the published document. */
    public List<String> leaksToOperators() {
        var leaks = new ArrayList<String>();
        log.lines().stream().filter(line -> Twin.MARK.matcher(line).find()).forEach(leaks::add);
        for (var page : List.of("/q/metrics", "/q/health", "/q/openapi")) {
            var exchange = http.get(page, null);
            if (Twin.MARK.matcher(exchange.text()).find()
                    || !ofUnit.in(exchange).isEmpty()) {
                leaks.add(exchange.toString());
            }
        }
        return leaks;
    }

    private boolean shows(Attack.Pair pair) {
        answers += 2;
        return !ofUnit.in(pair.foreign()).isEmpty() || !pair.isAlike();
    }

    private List<Attack> foreign(Operation operation) {
        var token = twin.person(inventory.roles(operation).get(0));
        return inventory.calls(operation).stream()
                .filter(call -> call.slots().stream().anyMatch(Slot::isForeign))
                .map(call -> new Attack(http, script, operation, call, twin, token))
                .toList();
    }

    private Map<String, String> whatItReads(Twin reader) {
        var told = new LinkedHashMap<String, String>();
        for (var operation : inventory.operations()) {
            var compared = inventory.isRead(operation) && !script.trails().contains(operation.id());
            for (var call : compared ? inventory.calls(operation) : List.<Call>of()) {
                var token = reader.person(inventory.roles(operation).get(0));
                var exchange = new Attack(http, script, operation, call, reader, token).own();
                told.put(exchange.sent(), exchange.status() + Blur.ofDigests(Blur.ofTimes(exchange.told())));
                answers++;
            }
        }
        return told;
    }

    private List<String> factNames() {
        var names = new ArrayList<String>();
        Play.json(http.get("/api/v1/facts", twin.person("clerk")))
                .path("facts")
                .forEach(fact -> names.add(fact.path("name").asText()));
        return names;
    }

    private void scan(Exchange exchange, Canaries canaries) {
        var found = canaries.in(exchange);
        if (!found.isEmpty()) {
            faults.add(exchange + " tells " + found);
        }
    }
}
