package org.jixiao.files;

/** The store does not take or give anything now; later it may. */
public class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnavailable(Throwable cause) {
        super("the file store is not available", cause);
    }
}
