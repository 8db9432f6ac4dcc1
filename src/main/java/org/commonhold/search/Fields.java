package org.commonhold.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;

/** The fields of a document in the index. Whoever changes what they mean raises {@link #SCHEMA}. */
final class Fields {

    /** An index of another schema is built anew. */
    static final int SCHEMA = 11;

    // Identity and the list of hits: whole values.
    static final String SUBJECT = "subject";
    static final String SLUG = "slug";
    static final String REVISION = "revision";
    static final String KIND = "kind";
    static final String TOPIC = "topic";
    /** Stored as declared; to filter by, the tag and its first part in lower case; to count, the first part. */
    static final String LANGUAGE = "language";

    /** As written. */
    static final String PLACE = "place";

    static final String YEAR = "year";

    /** Bytes in whose order people expect titles. */
    static final String ORDER = "order";

    static final String CHANGED = "changed";
    static final String LEAD = "lead";
    static final String DIGEST = "digest";

    // Whole words, without accents.
    static final String TITLE = "title";
    static final String ALIASES = "aliases";
    static final String PLACES = "places";
    /** Everything there is to find, each part as often as it weighs ({@link Weights}). */
    static final String ALL = "all";

    /** The same as stems, by the rules of the text's own language. */
    static final String STEMS = "stems";

    /** Whose rules those are. */
    static final String RULES = "rules";

    /** The words of the title as one term, for the exact title and for suggestions. */
    static final String NAME = "name";

    /** The same of each alias. */
    static final String OTHER_NAME = "othername";

    // Stored text, of which passages are shown.
    static final String TEXT = "text";
    static final String BODY = "body";

    /** The hash of what an English text says of itself, by which its meaning is known ({@link Meanings}). */
    static final String MEANT = "meant";

    // What is shown while the database is away.
    /** Every name that leads here, as slugs. */
    static final String NAMED = "named";

    /** The names that it links to, as slugs. */
    static final String LINKS = "links";

    static final String COPY = "copy";

    private Fields() {}

    /** The field that holds the stems of the same text, with their offsets in it. */
    static String stems(String field) {
        return field + "stems";
    }

    /** The field that holds where the sentences of a stored text begin. */
    static String sentences(String field) {
        return field + "sentences";
    }

    /** The field that holds where its sections begin, what they are called and where a page has them. */
    static String sections(String field) {
        return field + "sections";
    }

    /** The whole words of a text. */
    static List<String> terms(String text) {
        return terms(Languages.WHOLE_WORDS, text);
    }

    /** The terms that an analyzer makes of a text. */
    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(ALL, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is read: cannot be
        }
        return terms;
    }

    /** A title as one term: its words, without accents, case and punctuation; empty where it has no words. */
    static String name(String title) {
        String name = String.join(" ", terms(cut(title, 1_000)));
        return cut(name, 256);
    }

    /** By these bytes titles stand in the order that people expect: case and accents matter last. */
    static BytesRef order(String title) {
        Collator collator = Collator.getInstance(Locale.ROOT);
        byte[] key = collator.getCollationKey(cut(title, 200)).toByteArray();
        return new BytesRef(key, 0, Math.min(key.length, 2_000));
    }

    /** At most so many characters, never half of a pair. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
