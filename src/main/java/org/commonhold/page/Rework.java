package org.commonhold.page;

/**
 * What a form proposes that goes back on earlier work.
 *
 * @param of the revision that is restored, or whose change is undone
 * @param isUndo whether its change alone is undone, instead of all that came after it
 * @param brings what saving the form as it is would change
 * @param clashes where later work has changed the same words, so that the page's words were left
 */
record Rework(Revision of, boolean isUndo, Comparison brings, Comparison clashes) {}
