package org.commonhold.search;

import java.util.List;
import java.util.Map;

/** A small commons about sharing power, for tests of what is found. */
final class Pages {

    static final List<PublicText> ALL = List.of(
            Shelf.page(
                    1,
                    "Consent decision-making",
                    "practice",
                    List.of("decisions", "sociocracy"),
                    "A group decides by consent when nobody has a reasoned objection. Anyone may propose. The"
                            + " facilitator asks each person in turn, and an objection is a gift: it changes the proposal"
                            + " until everyone can live with it. It is quicker than seeking consensus and safer than a"
                            + " vote that leaves a minority behind."),
            Shelf.page(
                    2,
                    "Fair payment for lived experience",
                    "practice",
                    List.of("money", "participation"),
                    "People who share what they have lived through are paid for their time as experts are. Agree"
                            + " the rate before the work, pay within a week, cover travel and childcare, and check how"
                            + " payment affects welfare benefits. Vouchers are not wages."),
            Shelf.page(
                    3,
                    "Citizens' assembly",
                    "practice",
                    List.of("decisions", "sortition"),
                    "A body of residents drawn by lot learns about a question, deliberates and recommends. The draw"
                            + " is stratified by age, place and income so that the room looks like the town. The council"
                            + " promises beforehand how it will answer.",
                    "en",
                    List.of("Citizens' jury", "Mini-public")),
            Shelf.page(
                    4,
                    "Participatory budgeting in Porto Alegre",
                    "case-study",
                    List.of("money", "participation"),
                    "Since 1989 neighbourhoods have met each year to choose what the city builds with part of its"
                            + " budget. Sewers and schools reached the poorest districts first. Turnout fell when the"
                            + " mayor stopped carrying out what had been voted."),
            Shelf.page(
                    5,
                    "Rotating facilitation",
                    "practice",
                    List.of("meetings"),
                    "Whoever chairs shapes what is said. Take turns: a different member leads each meeting, with"
                            + " an experienced partner beside them. Newcomers learn, and power does not settle in one"
                            + " chair."),
            Shelf.page(
                    6,
                    "Community land trust",
                    "organisation",
                    List.of("ownership", "housing"),
                    "A trust holds land for ever on behalf of those who live there, and leases the homes at prices"
                            + " that local wages can bear. Residents, neighbours and public interest each have a third of"
                            + " the board."),
            Shelf.page(
                    7,
                    "Partner charter of an aid agency",
                    "case-study",
                    List.of("partnership", "money"),
                    "The agency hands its budget lines to local organisations and keeps a tenth for audit. Local"
                            + " partners choose the country director. Two donors left in the first year; three new ones"
                            + " came because of it."),
            Shelf.page(
                    8,
                    "How to leave a committee well",
                    "guide",
                    List.of("meetings"),
                    "Say when you will go, write down what only you know, hand over keys and passwords, and thank"
                            + " people. Nobody is indispensable, and an office that cannot be left cannot be shared."),
            Shelf.page(
                    9,
                    "Who decides who decides?",
                    "question",
                    List.of("decisions"),
                    "Founders wrote our first rules without asking anybody. What would make the next ones"
                            + " legitimate? We look for examples of a group that constituted itself twice."),
            Shelf.page(
                    10,
                    "Loomio",
                    "tool",
                    List.of("decisions", "meetings"),
                    "Software for deciding together online: threads, proposals, and polls by show of hands, score"
                            + " or ranked choice. Run by a worker cooperative in New Zealand; the source is open."),
            Shelf.page(
                    11,
                    "Presupuesto participativo",
                    "practice",
                    List.of("money", "participation"),
                    "Los vecinos deciden en asambleas una parte del presupuesto municipal. Las decisiones se"
                            + " publican y el ayuntamiento rinde cuentas cada año.",
                    "es",
                    List.of()),
            Shelf.page(
                    12,
                    "Café débat",
                    "practice",
                    List.of("meetings", "participation"),
                    "On se retrouve autour d'une table pour discuter d'une question publique. Chacun parle à son"
                            + " tour et les animateurs changent chaque mois.",
                    "fr",
                    List.of()),
            Shelf.page(
                    13,
                    "Co-op",
                    "topic",
                    List.of("ownership"),
                    "An enterprise owned and steered by its members, each with one vote. Housing co-ops, worker"
                            + " co-ops and credit unions share seven principles."));

    private Pages() {}

    /** A shelf that holds them all. */
    static Shelf shelf() {
        Shelf shelf = new Shelf();
        ALL.forEach(shelf::publish);
        return shelf;
    }

    /** A commons of any size out of their words, each page a little different. */
    static Shelf shelf(int pages) {
        Shelf shelf = new Shelf();
        java.util.Random random = new java.util.Random(7);
        List<String> words = ALL.stream()
                .flatMap(page -> List.of(page.body().split("\\W+")).stream())
                .distinct()
                .toList();
        List<String> kinds =
                List.copyOf(Map.of("practice", 1, "case-study", 2, "guide", 3).keySet());
        for (int i = 1; i <= pages; i++) {
            shelf.publish(page(i, random, words, kinds));
        }
        return shelf;
    }

    private static PublicText page(long id, java.util.Random random, List<String> words, List<String> kinds) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            // Some words are common and most are rare, as in any language.
            int at = (int) (words.size() * Math.pow(random.nextDouble(), 3));
            body.append(words.get(at)).append(i % 15 == 14 ? ". " : " ");
        }
        String title =
                words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size())) + " " + id;
        return Shelf.page(
                id,
                title,
                kinds.get(random.nextInt(kinds.size())),
                List.of("topic-" + random.nextInt(9)),
                body.toString());
    }
}
