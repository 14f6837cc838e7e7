package org.jixiao.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.verifier.Finding.Reason;

/** Signed heads, by chain and number. Only those whose signature holds are believed; the others are findings. */
final class Checkpoints {

    private static final Set<String> NAMES = Set.of("statement", "algorithm", "keyId", "signature");
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final ChainName NOBODY = new ChainName("?", "?", "?");

    private final Map<ChainName, NavigableMap<Long, String>> believed = new LinkedHashMap<>();
    private final Map<ChainName, Finding> findings = new LinkedHashMap<>();
    private final PublicKeys keys;

    private Checkpoints(PublicKeys keys) {
        this.keys = keys;
    }

    static Checkpoints none() {
        return new Checkpoints(PublicKeys.NONE);
    }

    static Checkpoints read(Path file, PublicKeys keys) throws IOException {
        try (var lines = new Lines(file)) {
            return read(lines, keys);
        }
    }

    static Checkpoints read(Lines lines, PublicKeys keys) throws IOException {
        var checkpoints = new Checkpoints(keys);
        for (var line = lines.next(); line != null; line = lines.next()) {
            checkpoints.add(line.text());
        }
        return checkpoints;
    }

    private void add(String line) {
        try {
            if (line == null) {
                throw new Unreadable("not UTF-8");
            }
            var object = Json.object(line);
            if (!object.keySet().equals(NAMES)) {
                throw new Unreadable("not a checkpoint");
            }
            var statement = Entry.text(object, "statement");
            var said = Json.object(statement);
            var chain = ChainName.of(said);
            var seq = Entry.number(said, "seq");
            var key = keys.of(Entry.text(object, "keyId"));
            if (key == null) {
                findings.putIfAbsent(chain, Finding.at(seq, Reason.UNKNOWN_KEY));
            } else if (!Entry.text(object, "algorithm").equals(ALGORITHM)
                    || !holds(key, statement, Entry.text(object, "signature"))) {
                findings.putIfAbsent(chain, Finding.at(seq, Reason.FORGED));
            } else {
                believe(chain, seq, Entry.text(said, "hash"));
            }
        } catch (Unreadable altered) {
            findings.putIfAbsent(NOBODY, Finding.at(0, Reason.FORGED));
        }
    }

    private void believe(ChainName chain, long seq, String hash) {
        var earlier = believed.computeIfAbsent(chain, name -> new TreeMap<>()).putIfAbsent(seq, hash);
        if (earlier != null && !earlier.equals(hash)) {
            findings.putIfAbsent(chain, Finding.at(seq, Reason.DISAGREEING));
        }
    }

    private static boolean holds(java.security.PublicKey key, String statement, String signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(statement.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }

    NavigableMap<Long, String> of(ChainName chain) {
        return believed.getOrDefault(chain, Collections.emptyNavigableMap());
    }

    Set<ChainName> chains() {
        return believed.keySet();
    }

    Map<ChainName, Finding> findings() {
        return findings;
    }
}
