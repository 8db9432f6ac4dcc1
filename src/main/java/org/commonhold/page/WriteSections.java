package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.commonhold.kernel.RevisionId;
import org.commonhold.markup.Markup;
import org.commonhold.markup.Section;
import org.commonhold.markup.TooComplex;

/**
 * Takes one section out of a page's text for a form of its own, and puts it back. A save of a section is a save of the
 * whole page on top of the revision that the form began from, so that what others did meanwhile meets it there.
 */
@ApplicationScoped
class WriteSections {

    private static final Markup MARKUP = new Markup();

    private final Pages pages;

    WriteSections(Pages pages) {
        this.pages = pages;
    }

    /** The form with the section alone; empty where the text has no such section. */
    Optional<FormInput> only(FormInput whole, String anchor) {
        return section(whole.title(), whole.body(), anchor)
                .map(section -> whole.holding(section.of(whole.body()), anchor));
    }

    /**
     * The form with the whole text, what was typed being in the place of its section; empty where the revision that it
     * began from is none of this page's, or has no such section.
     *
     * @param head the page as it stands
     */
    Optional<FormInput> whole(Revision head, FormInput typed) {
        if (!typed.isPart()) {
            return Optional.of(typed);
        }
        return base(head, typed)
                .map(Revision::content)
                .flatMap(base -> section(base.title(), base.body(), typed.section())
                        .map(section -> typed.holding(section.replacedIn(base.body(), typed.body()), "")));
    }

    /** The page as it stands with what was typed at its end, so that nothing typed is lost. */
    static FormInput atTheEnd(Revision head, FormInput typed, String nonce) {
        String text = head.content().body().stripTrailing() + "\n\n" + typed.body();
        return typed.onTopOf(head, nonce).holding(text, "");
    }

    private Optional<Revision> base(Revision head, FormInput typed) {
        try {
            RevisionId base = new RevisionId(Long.parseLong(typed.base()));
            return base.equals(head.id()) ? Optional.of(head) : pages.revision(head, base);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Section> section(String title, String text, String anchor) {
        try {
            return MARKUP.parseUnder(title, text).sections().stream()
                    .filter(section -> section.heading().anchor().equals(anchor))
                    .findFirst();
        } catch (TooComplex e) {
            return Optional.empty();
        }
    }
}
