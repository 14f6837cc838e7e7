package org.jixiao.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.verifier.Finding.Reason;

/**
 * The sealer puts the Merkle root of each minute's records of access into the chain; here the records are held against
 * it. Rows of one seal stand together in the export, in the order in which they were sealed.
 */
final class AccessSeals {

    private static final String ACT = "access-sealed";
    private static final Set<String> NAMES = Set.of("content", "seal");

    /** @param seq number of the entry that carries the seal */
    private record Seal(ChainName chain, long seq, String root, String rows) {}

    private static final Seal UNKNOWN = new Seal(new ChainName("?", "?", "?"), 0, "", "");

    private final Map<String, Seal> unmet = new LinkedHashMap<>();
    private final Map<ChainName, Finding> findings = new LinkedHashMap<>();
    private final List<String> group = new ArrayList<>();
    private String groupOf;
    private long sealed;
    private long unsealed;

    /** @param row of a chain that is intact so far */
    void note(Entry row) {
        if (!ACT.equals(row.said().get("act")) || !(row.said().get("content") instanceof Map<?, ?> content)) {
            return;
        }
        var seal = new Seal(
                row.chain(), row.seq(), String.valueOf(content.get("root")), String.valueOf(content.get("rows")));
        unmet.put(String.valueOf(row.said().get("entityId")), seal);
    }

    void records(Lines lines) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            take(line.text());
        }
        close();
        unmet.values().forEach(seal -> find(seal, Reason.ACCESS_MISSING));
    }

    private void take(String line) {
        try {
            if (line == null) {
                throw new Unreadable("not UTF-8");
            }
            var row = Json.object(line);
            var content = Entry.text(row, "content");
            if (!row.containsKey("seal")) {
                close();
                unsealed++;
                return;
            }
            if (!row.keySet().equals(NAMES)) {
                throw new Unreadable("not a record of access");
            }
            var seal = Entry.text(row, "seal");
            if (!seal.equals(groupOf)) {
                close();
                groupOf = seal;
            }
            group.add(content);
        } catch (Unreadable altered) {
            find(UNKNOWN, Reason.UNREADABLE);
        }
    }

    private void close() {
        if (groupOf != null) {
            var seal = unmet.remove(groupOf);
            if (seal == null) {
                find(UNKNOWN, Reason.ACCESS);
            } else if (!seal.rows().equals(String.valueOf(group.size()))
                    || !Hashes.merkleRoot(group).equals(seal.root())) {
                find(seal, Reason.ACCESS);
            }
            sealed += group.size();
        }
        group.clear();
        groupOf = null;
    }

    private void find(Seal seal, Reason reason) {
        findings.putIfAbsent(seal.chain(), Finding.at(seal.seq(), reason));
    }

    Map<ChainName, Finding> findings() {
        return findings;
    }

    long sealed() {
        return sealed;
    }

    /** Not yet sealed when they were exported: nothing vouches for them. */
    long unsealed() {
        return unsealed;
    }
}
