package org.commonhold.page;

import java.time.Instant;
import java.util.Locale;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Something that people want to know, as the board shows it.
 *
 * @param id its number, by which it is found again; 0 for a page of kind question, which has an address of its own
 * @param words what is asked
 * @param since when it came onto the board
 * @param page the page that answers it, or that asks it; null for an open question without a page
 * @param title that page's title, or null
 * @param language of that page, BCP 47, or null
 */
public record Question(
        long id,
        String words,
        Came came,
        boolean answered,
        Instant since,
        @Nullable Slug page,
        @Nullable String title,
        @Nullable String language) {

    /** How a question came onto the board. */
    public enum Came {
        /** Several people looked for it and found nothing. */
        ASKED,
        /** Somebody who found nothing kept it on purpose. */
        KEPT,
        /** Somebody wrote a page that asks it. */
        WRITTEN;

        /** As the ledger and the database spell it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Came ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Which questions a list is to have. */
    public enum Filter {
        /** Open ones first. */
        ALL,
        OPEN,
        ANSWERED
    }

    /** Where it can be read: its own address, or that of the page that asks it. */
    public String path() {
        return id == 0 && page != null ? Addresses.page(page) : Addresses.question(id);
    }

    /** The form for a page that answers it. */
    public String write() {
        return Addresses.newPage(words) + "&question=" + id;
    }
}
