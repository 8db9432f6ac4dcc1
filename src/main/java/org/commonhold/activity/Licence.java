package org.commonhold.activity;

/** Under which terms all texts are passed on. */
final class Licence {

    static final String RIGHTS = "CC BY-SA 4.0";
    static final String ADDRESS = "https://creativecommons.org/licenses/by-sa/4.0/";

    private Licence() {}
}
