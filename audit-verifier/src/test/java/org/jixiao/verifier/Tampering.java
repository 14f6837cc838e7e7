package org.jixiao.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ways to falsify an exported chain, each with the number at which it must be found. */
enum Tampering {
    EDITED_BYTE {
        @Override
        Tampered of(List<String> chain, Random random) {
            var lines = new ArrayList<>(chain);
            var at = random.nextInt(lines.size());
            var bytes = lines.get(at).getBytes(StandardCharsets.UTF_8);
            var place = random.nextInt(bytes.length);
            var before = bytes[place];
            do {
                bytes[place] = (byte) (' ' + random.nextInt(95));
            } while (bytes[place] == before);
            return Tampered.bytes(lines, at, bytes, at + 1);
        }
    },
    EDITED_FIELD {
        @Override
        Tampered of(List<String> chain, Random random) {
            var lines = new ArrayList<>(chain);
            var at = random.nextInt(lines.size());
            var row = ChainRow.of(lines.get(at));
            row.set(ChainRow.TEXTS.get(random.nextInt(ChainRow.TEXTS.size())), "forged-" + random.nextInt());
            lines.set(at, row.line());
            return Tampered.at(lines, at + 1);
        }
    },
    /** Whoever edits a row and computes its own hash anew breaks the link to the next one. */
    EDITED_AND_HASHED {
        @Override
        Tampered of(List<String> chain, Random random) {
            var lines = new ArrayList<>(chain);
            var at = random.nextInt(lines.size() - 1);
            lines.set(at, ChainRow.of(lines.get(at)).rewritten("forged-" + random.nextInt(), null, at + 1));
            return Tampered.at(lines, at + 1);
        }
    },
    DELETED {
        @Override
        Tampered of(List<String> chain, Random random) {
            var lines = new ArrayList<>(chain);
            var at = random.nextInt(lines.size() - 1);
            lines.remove(at);
            return Tampered.at(lines, at + 1);
        }
    },
    INSERTED {
        @Override
        Tampered of(List<String> chain, Random random) {
            var lines = new ArrayList<>(chain);
            var at = random.nextInt(lines.size());
            var place = ChainRow.of(lines.get(at));
            lines.add(at, place.rewritten("forged-" + random.nextInt(), null, at + 1));
            return Tampered.at(lines, at + 1);
        }
    },
    COPIED {
        @Override
        Tampered of(List<String> chain, Random random) {
            var lines = new ArrayList<>(chain);
            var from = random.nextInt(lines.size());
            var to = random.nextInt(lines.size() + 1);
            lines.add(to, chain.get(from));
            // beside itself the row stands twice; elsewhere it stands where another belongs
            return Tampered.at(lines, to == from || to == from + 1 ? from + 1 : to + 1);
        }
    },
    SWAPPED {
        @Override
        Tampered of(List<String> chain, Random random) {
            var lines = new ArrayList<>(chain);
            var one = random.nextInt(lines.size());
            int other;
            do {
                other = random.nextInt(lines.size());
            } while (other == one);
            Collections.swap(lines, one, other);
            return Tampered.at(lines, Math.min(one, other) + 1);
        }
    },
    RENUMBERED {
        @Override
        Tampered of(List<String> chain, Random random) {
            var lines = new ArrayList<>(chain);
            var at = random.nextInt(lines.size());
            var row = ChainRow.of(lines.get(at));
            row.setNumber("seq", at + 1 + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(5)));
            lines.set(at, row.line());
            return Tampered.at(lines, at + 1);
        }
    },
    TRUNCATED {
        @Override
        Tampered of(List<String> chain, Random random) {
            var keep = random.nextInt(chain.size());
            return Tampered.at(new ArrayList<>(chain.subList(0, keep)), keep + 1);
        }
    },
    /** From some row to the end, every hash computed anew: nothing but a signature shows it. */
    REWRITTEN {
        @Override
        Tampered of(List<String> chain, Random random) {
            var lines = new ArrayList<>(chain);
            var from = random.nextInt(lines.size());
            var hash = from == 0 ? Hashes.BEGINNING : ChainRow.of(lines.get(from - 1)).hash();
            for (var at = from; at < lines.size(); at++) {
                var row = ChainRow.of(lines.get(at));
                lines.set(at, row.rewritten(at == from ? "forged-" + random.nextInt() : row.actor(), hash, at + 1));
                hash = ChainRow.of(lines.get(at)).hash();
            }
            return Tampered.at(lines, from + 1);
        }
    };

    abstract Tampered of(List<String> chain, Random random);

    /** Only what lies before a checkpoint and contradicts it betrays these. */
    boolean needsCheckpoints() {
        return this == TRUNCATED || this == REWRITTEN;
    }

    /** @param first where it must be found */
    record Tampered(byte[] export, long first) {

        static Tampered at(List<String> lines, long first) {
            return new Tampered(export(lines), first);
        }

        /** One line may have become anything, also no UTF-8. */
        static Tampered bytes(List<String> lines, int at, byte[] line, long first) {
            var before = export(lines.subList(0, at));
            var after = export(lines.subList(at + 1, lines.size()));
            var export = new java.io.ByteArrayOutputStream();
            export.writeBytes(before);
            export.writeBytes(line);
            export.write('\n');
            export.writeBytes(after);
            return new Tampered(export.toByteArray(), first);
        }

        private static byte[] export(List<String> lines) {
            return lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}
