package org.commonhold.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * How words are reduced. A field whose name ends in a language, such as {@code body_en}, is stemmed by that language's
 * rules; every other field keeps whole words. All are lower case and without Latin accents, so that "cafe" finds "café".
 */
final class Languages extends AnalyzerWrapper {

    /** Stands for every language whose rules we do not have: whole words. */
    static final String UNKNOWN = "und";

    /** Two values of one field are this far apart, so that no phrase reaches from one into the next. */
    private static final int GAP = 100;

    private static final Analyzer WHOLE_WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            // Its longest token is 255 characters: whatever is typed, no term is too long for the index.
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    };

    private static final Map<String, Analyzer> STEMMED = Map.ofEntries(
            Map.entry("ar", new ArabicAnalyzer()),
            Map.entry("bg", new BulgarianAnalyzer()),
            Map.entry("bn", new BengaliAnalyzer()),
            Map.entry("ca", new CatalanAnalyzer()),
            Map.entry("cs", new CzechAnalyzer()),
            Map.entry("da", new DanishAnalyzer()),
            Map.entry("de", new GermanAnalyzer()),
            Map.entry("el", new GreekAnalyzer()),
            Map.entry("en", new EnglishAnalyzer()),
            Map.entry("es", new SpanishAnalyzer()),
            Map.entry("et", new EstonianAnalyzer()),
            Map.entry("eu", new BasqueAnalyzer()),
            Map.entry("fa", new PersianAnalyzer()),
            Map.entry("fi", new FinnishAnalyzer()),
            Map.entry("fr", new FrenchAnalyzer()),
            Map.entry("ga", new IrishAnalyzer()),
            Map.entry("gl", new GalicianAnalyzer()),
            Map.entry("hi", new HindiAnalyzer()),
            Map.entry("hu", new HungarianAnalyzer()),
            Map.entry("hy", new ArmenianAnalyzer()),
            Map.entry("id", new IndonesianAnalyzer()),
            Map.entry("it", new ItalianAnalyzer()),
            Map.entry("lt", new LithuanianAnalyzer()),
            Map.entry("lv", new LatvianAnalyzer()),
            Map.entry("ne", new NepaliAnalyzer()),
            Map.entry("nl", new DutchAnalyzer()),
            Map.entry("no", new NorwegianAnalyzer()),
            Map.entry("pt", new PortugueseAnalyzer()),
            Map.entry("ro", new RomanianAnalyzer()),
            Map.entry("ru", new RussianAnalyzer()),
            Map.entry("sr", new SerbianAnalyzer()),
            Map.entry("sv", new SwedishAnalyzer()),
            Map.entry("ta", new TamilAnalyzer()),
            Map.entry("te", new TeluguAnalyzer()),
            Map.entry("th", new ThaiAnalyzer()),
            Map.entry("tr", new TurkishAnalyzer()));

    private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

    static final Languages ANALYZER = new Languages();

    private Languages() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The language whose rules a text gets: the first part of its BCP 47 tag where we have rules for it. */
    static String of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        if (NORWEGIAN.contains(language)) {
            return "no";
        }
        return STEMMED.containsKey(language) ? language : UNKNOWN;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        int mark = field.lastIndexOf('_');
        return mark < 0 ? WHOLE_WORDS : STEMMED.getOrDefault(field.substring(mark + 1), WHOLE_WORDS);
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
