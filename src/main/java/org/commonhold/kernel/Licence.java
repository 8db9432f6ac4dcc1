package org.commonhold.kernel;

/** Under which terms all texts are passed on. */
public final class Licence {

    public static final String NAME = "CC BY-SA 4.0";

    public static final String ADDRESS = "https://creativecommons.org/licenses/by-sa/4.0/";

    private Licence() {}
}
