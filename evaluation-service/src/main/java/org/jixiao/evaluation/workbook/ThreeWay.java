package org.jixiao.evaluation.workbook;

/** What becomes of a cell: as it was when the workbook was taken away, as it was filled, as it stands now. */
enum ThreeWay {
    /** The same in all three. */
    UNCHANGED,
    /** Changed here alone. */
    APPLIED,
    /** Changed there alone: what stands now stays. */
    KEPT,
    /** Changed on both sides to the same: nothing is left to do, as when a workbook is sent again. */
    SAME,
    /** Changed on both sides to different values. */
    CONFLICT;

    static ThreeWay of(String downloaded, String yours, String theirs) {
        var here = !yours.equals(downloaded);
        var there = !theirs.equals(downloaded);
        if (here && there) {
            return yours.equals(theirs) ? SAME : CONFLICT;
        }
        return here ? APPLIED : there ? KEPT : UNCHANGED;
    }

    /** Whether whoever filled the workbook wants something that is not there yet. */
    boolean isWish() {
        return this == APPLIED || this == CONFLICT;
    }
}
