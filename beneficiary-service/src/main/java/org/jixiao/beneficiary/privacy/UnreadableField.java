package org.jixiao.beneficiary.privacy;

/** A sealed field that does not open: altered, moved to another place, or its key is gone. */
public class UnreadableField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableField(String reason) {
        super(reason);
    }

    public UnreadableField(String reason, Throwable cause) {
        super(reason, cause);
    }
}
