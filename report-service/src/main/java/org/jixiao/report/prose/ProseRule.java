package org.jixiao.report.prose;

/** The rules of docs/prose.md; an id is never used again for another rule. */
public enum ProseRule {
    L1(Weight.ANSWERED),
    L2(Weight.ANSWERED),
    L3(Weight.ANSWERED),
    L4(Weight.TOLD),
    L5(Weight.REFUSED),
    L6(Weight.REFUSED),
    L7(Weight.TOLD),
    L8(Weight.REFUSED);

    /** What follows: refused at once; told, and answered with a reason before submission; told. */
    public enum Weight {
        REFUSED,
        ANSWERED,
        TOLD
    }

    private final Weight weight;

    ProseRule(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }
}
