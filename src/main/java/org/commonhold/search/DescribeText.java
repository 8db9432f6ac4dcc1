package org.commonhold.search;

import java.util.List;
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

    /** With offsets, so that passages are found without reading the words of a long text again. */
    private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_OFFSETS.freeze();
    }

    private final Document document = new Document();

    private DescribeText() {}

    /** The document with its words stemmed by the rules of its language. */
    static Document stemmed(PublicText text) {
        return describe(text, Languages.of(text.language()));
    }

    /** The document with whole words only, for a text that its language's rules stumble over. */
    static Document unstemmed(PublicText text) {
        return describe(text, Languages.UNKNOWN);
    }

    private static Document describe(PublicText text, String language) {
        DescribeText d = new DescribeText();
        d.identity(text);
        String title = value(text.title());
        String more = join(text.lead(), text.fields());
        String body = text(text.body());
        d.words(Fields.TITLE, title);
        text.aliases().forEach(alias -> d.words(Fields.ALIASES, value(alias)));
        text.topics().forEach(topic -> d.words(Fields.TOPICS, value(topic)));
        d.everything(text, title, more, body);
        d.passages(Fields.TITLE, language, title);
        d.passages(Fields.TEXT, language, more);
        d.passages(Fields.BODY, language, body);
        d.sentences(Fields.TEXT, more);
        d.sentences(Fields.BODY, body);
        return d.document;
    }

    private void identity(PublicText text) {
        String subject = text.subject().toString();
        document.add(new StringField(Fields.SUBJECT, subject, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.SUBJECT, new BytesRef(subject)));
        document.add(new StoredField(Fields.SLUG, text.slug().value()));
        document.add(new StoredField(Fields.LANGUAGE, value(text.language())));
        document.add(new StoredField(Fields.LEAD, value(text.lead())));
        document.add(new StoredField(Fields.CHANGED, text.changedAt().toString()));
        document.add(new NumericDocValuesField(Fields.CHANGED, text.changedAt().getEpochSecond()));
        document.add(new StoredField(Fields.DIGEST, Digest.of(text)));
        choice(Fields.KIND, text.kind());
        text.topics().stream().distinct().forEach(topic -> choice(Fields.TOPIC, topic));
        name(Fields.NAME, text.title());
        text.aliases().forEach(alias -> name(Fields.OTHER_NAME, alias));
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

    private void everything(PublicText text, String title, String more, String body) {
        words(Fields.ALL, title);
        text.aliases().forEach(alias -> words(Fields.ALL, value(alias)));
        text.topics().forEach(topic -> words(Fields.ALL, value(topic)));
        words(Fields.ALL, more);
        words(Fields.ALL, body);
    }

    private void passages(String field, String language, String text) {
        document.add(new StoredField(field, text));
        document.add(new Field(Fields.in(field, language), text, WITH_OFFSETS));
    }

    private void sentences(String field, String text) {
        document.add(new StoredField(Fields.sentences(field), Sentences.of(text)));
    }

    /** NUL is the highlighter's own mark between values. PostgreSQL refuses it, a source may not. */
    private static String text(String text) {
        return Fields.cut(text, LONGEST_TEXT).replace('\0', ' ');
    }

    private static String join(String lead, List<String> fields) {
        StringBuilder out = new StringBuilder(text(lead));
        for (String field : fields) {
            if (out.length() >= LONGEST_TEXT) {
                break;
            }
            out.append("\n\n").append(text(field));
        }
        return Fields.cut(out.toString(), LONGEST_TEXT);
    }

    private static String value(String text) {
        return Fields.cut(text, LONGEST_VALUE).replace('\0', ' ');
    }
}
