package org.jixiao.beneficiary.delivery;

/** Deliveries whose money left: what is void, or was sent back by the bank, nobody has received. */
public final class PaidOut {

    /** A condition on rows of {@code delivery} at {@code :asOf} and {@code :knownAt}. */
    public static final String CONDITION = DeliveryLedger.PAID_OUT;

    private PaidOut() {}
}
