package org.jixiao.verifier;

import java.util.NavigableMap;
import org.jixiao.verifier.Finding.Reason;

/** Follows one chain from row to row and stops at the first that does not fit. */
final class ChainCheck {

    private final NavigableMap<Long, String> checkpoints;
    private final long first;
    private long last;
    private String hash;
    private String hashBefore;
    private long proven;
    private Finding finding;
    /** A link was broken one row ago; the next row tells which side of it was altered. */
    private boolean torn;

    /** @param from the number with which the export begins; 1 for a whole chain */
    ChainCheck(long from, NavigableMap<Long, String> checkpoints) {
        this.checkpoints = checkpoints;
        this.first = from;
        this.last = from - 1;
        // A part of a chain begins wherever it begins, unless a checkpoint says how the part before it ended.
        this.hash = from == 1 ? Hashes.BEGINNING : checkpoints.get(last);
        this.proven = last;
    }

    /** A row that cannot be read takes the place of the one that was expected. */
    void unreadable() {
        find(Finding.at(last + 1, Reason.UNREADABLE));
    }

    void altered() {
        find(Finding.at(last + 1, Reason.EDITED));
    }

    /** @param row matches its own hash */
    void accept(Entry row) {
        if (finding != null) {
            refine(row);
            return;
        }
        var expected = last + 1;
        if (!row.columnsAgree()) {
            find(Finding.at(expected, Reason.COLUMNS));
        } else if (row.seq() > expected) {
            find(Finding.at(expected, Reason.MISSING));
        } else if (row.seq() == last && row.prev().equals(hashBefore)) {
            find(Finding.at(last, Reason.DOUBLED));
        } else if (row.seq() < expected) {
            find(Finding.at(expected, Reason.MISPLACED));
        } else if (hash != null && !row.prev().equals(hash)) {
            tear(row);
        } else {
            follow(row);
        }
    }

    /** Nothing more follows. */
    void end() {
        if (finding == null && !checkpoints.isEmpty() && checkpoints.lastKey() > last) {
            find(Finding.at(last + 1, Reason.TRUNCATED));
        }
    }

    private void follow(Entry row) {
        hashBefore = row.prev();
        hash = row.hash();
        last = row.seq();
        var signed = checkpoints.get(last);
        if (signed == null) {
            return;
        }
        if (signed.equals(hash)) {
            proven = last;
        } else {
            find(new Finding(proven + 1, last, Reason.REWRITTEN));
        }
    }

    private void tear(Entry row) {
        if (last == proven) {
            // nothing before this row can be at fault
            find(Finding.at(row.seq(), Reason.UNLINKED));
            return;
        }
        find(Finding.at(last, Reason.REPLACED));
        torn = true;
        last = row.seq();
        hash = row.hash();
    }

    private void refine(Entry row) {
        if (torn) {
            torn = false;
            if (row.seq() == last + 1 && !row.prev().equals(hash)) {
                finding = Finding.at(last, Reason.UNLINKED);
            }
        } else if (finding.reason() == Reason.MISSING && row.seq() == finding.first()) {
            finding = Finding.at(finding.first(), Reason.MISPLACED);
        }
    }

    private void find(Finding found) {
        if (finding == null) {
            finding = found;
        }
    }

    Finding finding() {
        return finding;
    }

    boolean isIntact() {
        return finding == null;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** Up to here a signature vouches for the chain; what is younger could have been rewritten. */
    long proven() {
        return proven;
    }
}
