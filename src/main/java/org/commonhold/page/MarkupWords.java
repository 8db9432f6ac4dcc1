package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonhold.markup.RenderOptions;

/** The words that rendering adds to a text, from this room's messages. */
@ApplicationScoped
class MarkupWords {

    private final PageMessages messages;

    MarkupWords(PageMessages messages) {
        this.messages = messages;
    }

    RenderOptions.Words get() {
        return new RenderOptions.Words(
                messages.footnotes(),
                messages.footnote(),
                messages.backToText(),
                messages.table(),
                messages.done(),
                messages.notDone());
    }

    /** The links that lead to the form of each section. */
    RenderOptions.Editing editing(String address) {
        return new RenderOptions.Editing(address, messages.editSection(), "en");
    }
}
