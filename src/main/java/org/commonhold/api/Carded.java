package org.commonhold.api;

import org.commonhold.page.CurrentPage;
import org.commonhold.page.PageAct;

/** What there is to show for the name of a page, whatever became of the page meanwhile. */
sealed interface Carded {

    /** The page, under whatever name it goes today. */
    record Standing(CurrentPage page) implements Carded {}

    /** It was deleted. */
    record Gone(PageAct act) implements Carded {}

    /** Nothing ever went by that name. */
    record Nowhere() implements Carded {}
}
