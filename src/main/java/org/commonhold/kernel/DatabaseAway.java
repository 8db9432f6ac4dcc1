package org.commonhold.kernel;

/** This cannot be answered or done before the database is back. Nothing was done. */
public class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseAway() {
        super("the database is away");
    }
}
