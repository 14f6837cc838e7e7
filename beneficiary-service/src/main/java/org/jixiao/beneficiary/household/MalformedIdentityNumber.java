package org.jixiao.beneficiary.household;

import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

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

    /** @param pointer where the refused text stood */
    public Refusal.Fault fault(String pointer) {
        return new Refusal.Fault(pointer, "IDENTITY_NUMBER_" + flaw, new Text(flaw.chinese(), flaw.english()));
    }
}
