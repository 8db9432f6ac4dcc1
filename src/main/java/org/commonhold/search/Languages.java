package org.commonhold.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
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
import org.apache.lucene.analysis.pl.PolishAnalyzer;
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
 * How words are reduced: to whole words, or to stems by the rules of a language. Either way they are lower case and
 * without Latin accents, so that "cafe" finds "café".
 */
final class Languages {

    /** Stands for every language whose rules we do not have: whole words. */
    static final String UNKNOWN = "und";

    /** Two values of one field are this far apart, so that no phrase reaches from one into the next. */
    private static final int GAP = 100;

    private static final Map<String, Analyzer> RULES = new TreeMap<>(Map.<String, Analyzer>ofEntries(
            Map.entry("ar", new ArabicAnalyzer()),
            Map.entry("bg", new BulgarianAnalyzer()),
            Map.entry("bn", new BengaliAnalyzer()),
            Map.entry("ca", new CatalanAnalyzer()),
            Map.entry("ckb", new SoraniAnalyzer()),
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
            Map.entry("ja", new CJKAnalyzer()),
            Map.entry("ko", new CJKAnalyzer()),
            Map.entry("lt", new LithuanianAnalyzer()),
            Map.entry("lv", new LatvianAnalyzer()),
            Map.entry("ne", new NepaliAnalyzer()),
            Map.entry("nl", new DutchAnalyzer()),
            Map.entry("no", new NorwegianAnalyzer()),
            Map.entry("pl", new PolishAnalyzer()),
            Map.entry("pt", new PortugueseAnalyzer()),
            Map.entry("ro", new RomanianAnalyzer()),
            Map.entry("ru", new RussianAnalyzer()),
            Map.entry("sr", new SerbianAnalyzer()),
            Map.entry("sv", new SwedishAnalyzer()),
            Map.entry("ta", new TamilAnalyzer()),
            Map.entry("te", new TeluguAnalyzer()),
            Map.entry("th", new ThaiAnalyzer()),
            Map.entry("tr", new TurkishAnalyzer()),
            Map.entry("zh", new CJKAnalyzer())));

    private static final Map<String, Analyzer> STEMMING = new TreeMap<>();

    static {
        RULES.forEach((language, analyzer) -> STEMMING.put(language, new Folding(analyzer)));
    }

    /** Languages that are written, and spoken of, by more than one code. */
    private static final Map<String, String> SAME = Map.of("nb", "no", "nn", "no", "in", "id");

    /** What fields are made of unless they say otherwise: whole words. */
    static final Analyzer WHOLE_WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            // Its longest token is 255 characters: whatever is typed, no term is too long for the index.
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    };

    private static final Analyzer NO_RULES = new Folding(WHOLE_WORDS);

    private Languages() {}

    /** The language whose rules a text gets: the first part of its BCP 47 tag where we have rules for it. */
    static String of(String tag) {
        String first = Locale.forLanguageTag(tag).getLanguage();
        String language = SAME.getOrDefault(first, first);
        return RULES.containsKey(language) ? language : UNKNOWN;
    }

    /** What makes stems by the rules of a language; where we have none, its words stay whole. */
    static Analyzer stemming(String language) {
        return STEMMING.getOrDefault(language, NO_RULES);
    }

    static Set<String> all() {
        return RULES.keySet();
    }

    /** The words that these rules leave out of the stems; empty where we have no rules. */
    static Iterable<Object> leftOut(String language) {
        return switch (RULES.get(language)) {
            case StopwordAnalyzerBase rules -> rules.getStopwordSet();
            case DutchAnalyzer _ -> DutchAnalyzer.getDefaultStopSet();
            case null, default -> Set.of();
        };
    }

    /** Without Latin accents; Chinese, Japanese and Korean as each two neighbouring signs, in texts of any language. */
    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new CJKBigramFilter(words));
    }

    private static final class Folding extends AnalyzerWrapper {

        private final Analyzer rules;

        Folding(Analyzer rules) {
            super(GLOBAL_REUSE_STRATEGY);
            this.rules = rules;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return rules;
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
            return new TokenStreamComponents(components.getSource(), folded(components.getTokenStream()));
        }
    }
}
