package org.commonhold.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes the document of a public text. Whatever the text holds, every part is cut to what the index can take. */
final class DescribeText {

    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_TEXT = 500_000;
    private static final long MICROS = 1_000_000;
    private static final long FARTHEST_SECOND = Long.MAX_VALUE / MICROS - 1;

    /** With offsets, so that passages are found without reading the words of a long text again. */
    private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_OFFSETS.freeze();
    }

    private final Document document = new Document();

    private final String language;

    private DescribeText(String language) {
        this.language = language;
    }

    /** The document with its words stemmed by the rules of its language. */
    static Document stemmed(PublicText text) {
        String said = text.title() + "\n" + text.lead() + "\n" + Fields.cut(text.body(), LONGEST_VALUE * 3);
        return describe(text, Languages.of(DetectLanguage.ofText(said, text.language())));
    }

    /** The document with whole words only, for a text that its language's rules stumble over. */
    static Document unstemmed(PublicText text) {
        return describe(text, Languages.UNKNOWN);
    }

    private static Document describe(PublicText text, String language) {
        DescribeText d = new DescribeText(language);
        d.identity(text);
        String title = value(text.title());
        String body = text(text.body());
        Joined more = Joined.of(text, body);
        d.words(Fields.TITLE, title);
        text.aliases().forEach(alias -> d.document.add(new TextField(Fields.ALIASES, value(alias), Field.Store.YES)));
        text.places().forEach(place -> d.words(Fields.PLACES, value(place)));
        d.everything(text, title, body);
        d.passages(Fields.TITLE, title);
        d.passages(Fields.TEXT, more.text());
        d.passages(Fields.BODY, body);
        d.sentences(Fields.TEXT, more.text());
        d.sentences(Fields.BODY, body);
        if (language.equals(Meaning.LANGUAGE)) {
            d.document.add(new BinaryDocValuesField(
                    Fields.MEANT,
                    Meanings.Key.of(meant(title, more.text(), body)).bytes()));
        }
        d.document.add(new StoredField(Fields.sections(Fields.TEXT), PlacesInPage.write(more.sections())));
        d.document.add(new StoredField(Fields.sections(Fields.BODY), PlacesInPage.write(text.sections())));
        return d.document;
    }

    /** What tells the meaning of a text of the index. */
    static String meant(Found text) {
        return meant(text.title(), text.text(Fields.TEXT), text.text(Fields.BODY));
    }

    private static String meant(String title, String text, String body) {
        return Fields.cut(title + ". " + text + "\n" + body, Meaning.MOST_CHARACTERS);
    }

    private void identity(PublicText text) {
        String subject = text.subject().toString();
        document.add(new StringField(Fields.SUBJECT, subject, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.SUBJECT, new BytesRef(subject)));
        document.add(new StringField(Fields.SLUG, text.slug().value(), Field.Store.YES));
        document.add(new StoredField(Fields.REVISION, text.revision()));
        document.add(new StringField(Fields.RULES, language, Field.Store.YES));
        document.add(new StoredField(Fields.LEAD, value(text.lead())));
        document.add(new StoredField(Fields.CHANGED, text.changedAt().toString()));
        document.add(new NumericDocValuesField(Fields.CHANGED, micros(text.changedAt())));
        document.add(new StoredField(Fields.DIGEST, Digest.of(text)));
        choice(Fields.KIND, text.kind());
        text.topics().stream().distinct().forEach(topic -> choice(Fields.TOPIC, topic));
        text.places().stream().distinct().forEach(place -> choice(Fields.PLACE, place));
        choice(Fields.YEAR, Integer.toString(text.year()));
        language(value(text.language()));
        document.add(new SortedDocValuesField(Fields.ORDER, Fields.order(text.title())));
        name(Fields.NAME, text.title());
        text.aliases().forEach(alias -> name(Fields.OTHER_NAME, alias));
        ReadCopies.describe(text.copy(), document);
    }

    /** Microseconds since 1970; moments beyond what a number can hold are as far off as it can say. */
    private static long micros(Instant at) {
        long seconds = Math.clamp(at.getEpochSecond(), -FARTHEST_SECOND, FARTHEST_SECOND);
        return seconds * MICROS + at.getNano() / 1_000;
    }

    private void language(String tag) {
        document.add(new StoredField(Fields.LANGUAGE, tag));
        String whole = Locale.forLanguageTag(tag).toLanguageTag().toLowerCase(Locale.ROOT);
        String first = whole.split("-", 2)[0];
        Stream.of(whole, first)
                .distinct()
                .forEach(term -> document.add(new StringField(Fields.LANGUAGE, term, Field.Store.NO)));
        document.add(new SortedSetDocValuesField(Fields.LANGUAGE, new BytesRef(first)));
    }

    private void choice(String field, String value) {
        String cut = value(value);
        document.add(new StringField(field, cut, Field.Store.YES));
        document.add(new SortedSetDocValuesField(field, new BytesRef(cut)));
    }

    private void name(String field, String title) {
        String name = Fields.name(title);
        if (!name.isEmpty()) {
            document.add(new StringField(field, name, Field.Store.NO));
        }
    }

    private void words(String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private void everything(PublicText text, String title, String body) {
        weighing(Weights.TITLE, title);
        text.aliases().forEach(alias -> weighing(Weights.ALIAS, value(alias)));
        text.topics().forEach(topic -> weighing(1, value(topic)));
        text.places().forEach(place -> weighing(1, value(place)));
        String lead = text(text.lead());
        if (!begins(body, lead)) {
            weighing(Weights.LEAD, lead);
        }
        text.fields().forEach(field -> weighing(1, text(field.text())));
        text.sections().forEach(section -> weighing(Weights.HEADING - 1, value(section.title())));
        // The page of synonyms has the words of everything that people look for, and is what they look for by its name
        // alone.
        if (!text.slug().value().equals(Synonyms.SLUG)) {
            weighing(1, body);
        }
    }

    /** Whether the lead is no more than how the body begins, and so is written there already. */
    private static boolean begins(String body, String lead) {
        List<String> words = Fields.terms(Fields.cut(lead, LONGEST_VALUE));
        List<String> beginning = Fields.terms(Fields.cut(body, LONGEST_VALUE));
        int compared = Math.min(words.size(), 20) - 1; // its last word may be cut
        return compared <= 0
                || (beginning.size() >= compared && words.subList(0, compared).equals(beginning.subList(0, compared)));
    }

    private void weighing(int times, String text) {
        for (int i = 0; i < times; i++) {
            words(Fields.ALL, text);
            document.add(new Stems(Fields.STEMS, text, language, TextField.TYPE_NOT_STORED));
        }
    }

    private void passages(String field, String text) {
        document.add(new StoredField(field, text));
        document.add(new Stems(Fields.stems(field), text, language, WITH_OFFSETS));
    }

    private void sentences(String field, String text) {
        document.add(new StoredField(Fields.sentences(field), Sentences.of(text)));
    }

    /** NUL is the highlighter's own mark between values. PostgreSQL refuses it, a source may not. */
    private static String text(String text) {
        return Fields.cut(text, LONGEST_TEXT).replace('\0', ' ');
    }

    /** The lead, unless a field or the body begins with it, and the fields as one text; where in it each field stands. */
    private record Joined(String text, List<PublicText.Section> sections) {

        static Joined of(PublicText text, String body) {
            String lead = DescribeText.text(text.lead());
            boolean isSaidAgain = begins(body, lead)
                    || text.fields().stream().anyMatch(field -> begins(DescribeText.text(field.text()), lead));
            StringBuilder out = new StringBuilder(isSaidAgain ? "" : lead);
            List<PublicText.Section> sections = new ArrayList<>();
            for (PublicText.Part field : text.fields()) {
                if (out.length() >= LONGEST_TEXT) {
                    break;
                }
                out.append(out.isEmpty() ? "" : "\n\n");
                sections.add(new PublicText.Section(out.length(), field.anchor(), field.title()));
                out.append(DescribeText.text(field.text()));
            }
            return new Joined(Fields.cut(out.toString(), LONGEST_TEXT), sections);
        }
    }

    private static String value(String text) {
        return Fields.cut(text, LONGEST_VALUE).replace('\0', ' ');
    }
}
