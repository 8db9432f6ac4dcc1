package org.commonhold.markup;

import org.commonmark.node.CustomNode;

/** The box at the start of a task list's item. */
final class TaskMarker extends CustomNode {

    private final boolean done;

    TaskMarker(boolean done) {
        this.done = done;
    }

    boolean isDone() {
        return done;
    }
}
