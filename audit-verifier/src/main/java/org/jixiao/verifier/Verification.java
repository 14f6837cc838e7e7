package org.jixiao.verifier;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** All chains of one file, each followed on its own. */
final class Verification {

    private final Checkpoints checkpoints;
    private final AccessSeals seals;
    private final long from;
    private final Map<ChainName, ChainCheck> chains = new LinkedHashMap<>();
    /** A row that was altered may not say any more whose it is: it stands where the chain before it goes on. */
    private ChainCheck current;

    Verification(Checkpoints checkpoints, AccessSeals seals, long from) {
        this.checkpoints = checkpoints;
        this.seals = seals;
        this.from = from;
    }

    void entries(Lines lines) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            take(line.text());
        }
        if (chains.isEmpty()) {
            checkpoints.chains().forEach(this::check);
        }
        chains.values().forEach(ChainCheck::end);
    }

    private void take(String line) {
        try {
            var row = Entry.of(line);
            if (row.matchesItsHash()) {
                current = check(row.chain());
                current.accept(row);
                if (current.isIntact()) {
                    seals.note(row);
                }
            } else {
                current = current == null ? check(row.chainOfColumns()) : current;
                current.altered();
            }
        } catch (Unreadable altered) {
            current = current == null ? check(new ChainName("?", "?", "?")) : current;
            current.unreadable();
        }
    }

    private ChainCheck check(ChainName name) {
        return chains.computeIfAbsent(name, chain -> new ChainCheck(from, checkpoints.of(chain)));
    }

    Map<ChainName, ChainCheck> chains() {
        return chains;
    }
}
