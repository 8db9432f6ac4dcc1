package org.commonhold.kernel;

import java.time.ZoneId;

/**
 * The versioned settings in force: every number that changes what a person may do is read from here (DESIGN section
 * 1.5). Implemented by governance; reading costs no query.
 */
public interface Settings {

    /** The whole number in force; an unknown key or one of another type is a bug and throws. */
    int number(Key key);

    /** The text in force; an unknown key is a bug and throws. */
    String text(Key key);

    /** The zone in which this commons counts days, weeks and months. */
    default ZoneId zone() {
        return ZoneId.of(text(Key.ZONE));
    }

    /** The settings that code reads by name. */
    enum Key {
        ZONE("commons.zone"),
        /** Bytes of UTF-8. */
        PAGE_BODY_MAX("page.body.bytes.max"),
        /** Characters. */
        PAGE_TITLE_MAX("page.title.chars.max"),
        /** Characters. */
        PAGE_SUMMARY_MAX("page.summary.chars.max"),
        /** Topics on one page. */
        PAGE_TOPICS_MAX("page.topics.max"),
        /** Characters in one field. */
        PAGE_FIELD_MAX("page.field.chars.max"),
        /** Days that an offer waits before it ends by itself. */
        OFFER_DAYS("offer.days"),
        /** Days after which a page that nobody has looked over is listed. */
        CHECK_DAYS("check.days"),
        /** Days for which a scrambled trace of a network address is kept at most. */
        ADDRESS_DAYS("guest.address.days"),
        /** Different people who must have looked for the same thing in vain before it becomes an open question. */
        QUESTION_ASKERS("questions.askers"),
        /** Searches that one caller can keep as open questions within a day. */
        QUESTIONS_KEPT("questions.kept.perDay"),
        /** Open questions on the board. */
        QUESTIONS_OPEN("questions.open.max");

        private final String name;

        Key(String name) {
            this.name = name;
        }

        /** The key as the charter spells it. */
        public String key() {
            return name;
        }
    }
}
