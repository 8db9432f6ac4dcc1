package org.commonhold.api;

/** A parameter has a value that it cannot have. */
final class WrongValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What it has to be. */
    enum Wanted {
        NUMBER,
        DAY,
        TIME,
        LANGUAGE,
        KIND,
        SWITCH,
        STATE,
        CURSOR,
        POSITION
    }

    final String parameter;
    final Wanted wanted;
    final long least;
    final long most;

    WrongValue(String parameter, Wanted wanted) {
        this(parameter, wanted, 0, 0);
    }

    WrongValue(String parameter, Wanted wanted, long least, long most) {
        super(parameter);
        this.parameter = parameter;
        this.wanted = wanted;
        this.least = least;
        this.most = most;
    }
}
