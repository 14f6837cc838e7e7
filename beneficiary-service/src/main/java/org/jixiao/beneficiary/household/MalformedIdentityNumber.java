package org.jixiao.beneficiary.household;

/** Carries the reason only: the refused text may still be most of somebody's number. */
public class MalformedIdentityNumber extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final IdentityNumberFlaw flaw;

    public MalformedIdentityNumber(IdentityNumberFlaw flaw) {
        super(flaw.english());
        this.flaw = flaw;
    }

    public IdentityNumberFlaw flaw() {
        return flaw;
    }
}
