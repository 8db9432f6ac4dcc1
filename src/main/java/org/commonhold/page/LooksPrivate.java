package org.commonhold.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Signs that words tell how to reach somebody: a mail address, a telephone number, a number that stands for a person, where
 * somebody lives. Made to err on the side of silence. It goes through the words once, whatever they are.
 */
final class LooksPrivate {

    enum Signs {
        NONE,
        /** It may be an address where somebody lives. */
        PERHAPS,
        CLEAR
    }

    /** Telephone numbers and those that stand for persons have as many; fewer are a sum or a number of things. */
    private static final int DIGITS = 7;

    private static final int YEAR_FIRST = 1500;
    private static final int YEAR_LAST = 2150;

    /** How far from each other the number of a house and the word for a street may stand. */
    private static final int NEAR = 4;

    private static final Set<String> STREETS = Set.of(("street st road rd avenue ave lane ln close drive dr court ct"
                    + " crescent cres gardens gdns terrace ter grove mews square sq place pl row hill flat apartment apt"
                    + " suite unit house box rue boulevard bd chemin impasse quai allee calle avenida avda plaza paseo"
                    + " carrer via viale piazza corso vicolo rua travessa largo strasse str weg platz gasse ulica ul aleja"
                    + " straat laan plein ffordd heol stryd lon улица ул проспект пр переулок شارع गली मार्ग सड़क")
            .split(" "));

    private static final List<String> STREET_ENDINGS = List.of(
            "strasse", "straße", "platz", "gasse", "allee", "straat", "laan", "plein", "gracht", "gatan", "vej",
            "veien", "gade", "katu", "street", "丁目", "番地");

    private LooksPrivate() {}

    static Signs in(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = words(text);
        if (text.indexOf('@') >= 0
                || text.contains("://")
                || text.contains("www.")
                || saysAtAndDot(words)
                || hasManyDigits(text)) {
            return Signs.CLEAR;
        }
        return hasPostcode(words) || hasStreet(words) ? Signs.PERHAPS : Signs.NONE;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isMark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (Character.isLetterOrDigit(c) || isMark) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** "kim at example dot org". */
    private static boolean saysAtAndDot(List<String> words) {
        int at = words.indexOf("at");
        int dot = words.lastIndexOf("dot");
        return at > 0 && dot > at + 1 && dot < words.size() - 1;
    }

    /** Digits with nothing between them but what people put into telephone numbers; a year alone is none. */
    private static boolean hasManyDigits(String text) {
        int all = 0;
        int run = 0;
        int number = 0;
        for (int c : (text + ' ').codePoints().toArray()) {
            if (Character.isDigit(c)) {
                run++;
                number = Math.min(number * 10 + Character.digit(c, 10), 1_000_000);
            } else {
                all += isYear(run, number) ? 0 : run;
                if (all >= DIGITS) {
                    return true;
                }
                if (Character.isLetter(c)) {
                    all = 0; // numbers apart are numbers of things
                }
                run = 0;
                number = 0;
            }
        }
        return false;
    }

    private static boolean isYear(int digits, int number) {
        return digits == 4 && number >= YEAR_FIRST && number <= YEAR_LAST;
    }

    private static boolean hasPostcode(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            boolean isNumber = word.chars().allMatch(Character::isDigit);
            if ((isNumber && word.length() == 5)
                    || isBritish(shape(word), shape(next))
                    || (isNumber
                            && word.length() == 4
                            && !isYear(4, Integer.parseInt(word))
                            && shape(next).equals("aa"))) {
                return true;
            }
        }
        return false;
    }

    /** Its two parts, together or apart: one or two letters and one or two figures, then a figure and two letters. */
    private static boolean isBritish(String word, String next) {
        String whole = word.endsWith("9aa") && word.length() >= 5 ? word : word + next;
        return Set.of("a99aa", "a999aa", "aa99aa", "aa999aa", "a9a9aa", "aa9a9aa")
                        .contains(whole)
                && (whole.equals(word) || next.equals("9aa"));
    }

    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        word.codePoints().forEach(c -> shape.append(Character.isDigit(c) ? '9' : 'a'));
        return shape.toString();
    }

    private static boolean hasStreet(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isStreet(words.get(i))) {
                for (int j = Math.max(0, i - NEAR); j < Math.min(words.size(), i + NEAR + 1); j++) {
                    if (isHouse(words.get(j))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isStreet(String word) {
        return STREETS.contains(word)
                || STREET_ENDINGS.stream().anyMatch(end -> word.length() > end.length() && word.endsWith(end));
    }

    /** "12", "12b". */
    private static boolean isHouse(String word) {
        String shape = shape(word);
        return shape.length() <= 5 && (shape.matches("9{1,4}") || shape.matches("9{1,4}a"));
    }
}
