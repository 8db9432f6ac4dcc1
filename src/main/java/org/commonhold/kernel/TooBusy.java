package org.commonhold.kernel;

/** Others were at the same things every time it was tried. Nothing was done, and it may work in a moment. */
public class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause why the last try did not come through */
    public TooBusy(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
