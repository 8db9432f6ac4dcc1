package org.commonhold.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/** A text in a field of a document, as stems by the rules of its own language: one field holds texts of all languages. */
final class Stems extends Field {

    private final Analyzer rules;
    private final String text;

    Stems(String name, String text, String language, FieldType type) {
        super(name, text, type);
        this.rules = Languages.stemming(language);
        this.text = text;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofTheIndex, TokenStream reuse) {
        return rules.tokenStream(name(), text);
    }
}
