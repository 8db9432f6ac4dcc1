package org.commonhold;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house that a compiler cannot hold: which room may call which (DESIGN section 2), what stays inside a
 * room, which libraries live where, and what nobody uses. docs/architecture.md shows the house.
 */
class HouseRulesTest {

    private static final String BASE = "org.commonhold";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    /** Rooms inside rooms: pure ones, which only the room around them calls. */
    private static final Set<String> INNER_ROOMS = Set.of("governance.rules", "page.merge");

    private static final Set<String> LOW = Set.of("kernel", "ledger", "markup");
    private static final Set<String> FEATURES = Set.of(
            "kernel", "ledger", "markup", "member", "governance", "review", "search", "page", "talk", "pinboard");
    private static final Set<String> EVERY_DOOR = with(FEATURES, "activity");

    /** DESIGN section 2, row by row. Who may also show something on the web is {@link #SHOWING}. */
    private static final Map<String, Set<String>> MAY_CALL = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("ledger", Set.of("kernel")),
            Map.entry("markup", Set.of("kernel")),
            Map.entry("search", LOW),
            Map.entry("member", LOW),
            Map.entry("governance", with(LOW, "member", "governance.rules")),
            Map.entry("governance.rules", Set.of("kernel")),
            Map.entry("review", with(LOW, "member", "governance")),
            Map.entry("page", with(LOW, "member", "governance", "review", "search", "page.merge")),
            Map.entry("page.merge", Set.of("kernel")),
            Map.entry("talk", with(LOW, "member", "governance", "review", "search", "page")),
            Map.entry("pinboard", with(LOW, "member", "governance", "review", "search", "page")),
            Map.entry("activity", FEATURES),
            Map.entry("portability", EVERY_DOOR),
            Map.entry("api", EVERY_DOOR),
            // Its commands import, export, back up and restore; nobody else calls portability.
            Map.entry("site", with(EVERY_DOOR, "portability")),
            Map.entry("seed", EVERY_DOOR),
            // docs/decisions/0002: it lets markup's SafeHtml through into templates.
            Map.entry("web", Set.of("kernel", "markup")));

    /** Rooms with resources, whose web side may use web. */
    private static final Set<String> SHOWING = Set.of(
            "member", "governance", "review", "page", "talk", "pinboard", "activity", "portability", "api", "site");

    /** What page, talk and pinboard may know of search: its port. */
    private static final Set<String> SEARCH_PORT = Set.of("Source", "PublicText", "Copy", "Copies", "Related");

    /** Public classes with behaviour: the doors of the rooms, and what web hands to resources. */
    private static final Set<String> DOORS = Set.of(
            "ledger.Ledger",
            "markup.Markup",
            "search.Search",
            "governance.Charter",
            "review.Changes",
            "page.Pages",
            "page.Kinds",
            "page.Arrivals",
            "page.Questions",
            "page.TopicNames",
            "portability.Imports",
            "activity.Activity",
            "page.Published",
            "web.Frames",
            "web.Callers",
            "web.Dates",
            "web.FormScript",
            "web.LimitsInForce",
            "web.Build",
            "page.Harvest");

    @Test
    void aRoomCallsOnlyTheRoomsThatTheTableNames() {
        classes()
                .should(new ArchCondition<>("call only the rooms that DESIGN's table gives theirs") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        Set<String> allowed = MAY_CALL.get(room(from));
                        if (allowed == null) {
                            broken(events, from, from.getName() + " stands in a room without a line in the table");
                            return;
                        }
                        ours(from)
                                .filter(call -> !isAllowed(allowed, from, call.getTargetClass()))
                                .forEach(call -> broken(events, from, call.getDescription()));
                    }
                })
                .because(
                        "lower rooms must stay usable and testable without higher ones; where a lower room has to reach"
                                + " a higher one, put a port into kernel (DESIGN section 2)")
                .check(HOUSE);
    }

    private static boolean isAllowed(Set<String> allowed, JavaClass from, JavaClass to) {
        String room = room(to);
        if (room.equals(room(from))) {
            return true;
        }
        if (room.equals("web")) {
            return SHOWING.contains(room(from));
        }
        if (room.equals("search") && Set.of("page", "talk", "pinboard").contains(room(from))) {
            return SEARCH_PORT.contains(outermost(to).getSimpleName());
        }
        return allowed.contains(room);
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching(BASE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("rooms in a circle are one room that nobody can take apart again")
                .check(HOUSE);
    }

    @Test
    void onlyResourcesAndWhatServesThemUseTheWeb() {
        classes()
                .that(useWeb())
                .should(new ArchCondition<>("be package-private and used by the web side of their room alone") {
                    @Override
                    public void check(JavaClass shown, ConditionEvents events) {
                        if (shown.getModifiers().contains(JavaModifier.PUBLIC)) {
                            broken(events, shown, shown.getName() + " is public and uses web");
                        }
                        shown.getDirectDependenciesToSelf().stream()
                                .filter(use -> isOurs(use.getOriginClass()))
                                .filter(use -> !useWeb().test(outermost(use.getOriginClass())))
                                .filter(use -> !outermost(use.getOriginClass()).isAnnotatedWith(Path.class))
                                .forEach(use -> broken(events, shown, use.getDescription()));
                    }
                })
                .because(
                        "a door answers the API, the seed and other rooms as well as a browser: what makes pages of its"
                                + " answers belongs to the room's *Resource and what only resources call")
                .check(HOUSE);
    }

    @Test
    void theKernelKnowsNoFramework() {
        classes()
                .that(areIn("kernel"))
                .should()
                .onlyDependOnClassesThat(areIn("kernel").or(named("are the JDK", HouseRulesTest::isPlainJava)))
                .because("every room stands on the kernel, so it may stand on nothing but the JDK")
                .check(HOUSE);
    }

    @Test
    void pureRoomsArePure() {
        noClasses()
                .that(named(
                        "are in a pure room",
                        c -> Set.of("kernel", "markup", "governance.rules", "page.merge")
                                .contains(room(c))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "java.nio.file..", "org.hibernate..")
                .because("what is pure runs in a test, a tool or another process as it is: no container, no database,"
                        + " no files")
                .check(HOUSE);
    }

    @Test
    void librariesStayInTheirRoom() {
        onlyIn("search", "a second search engine must cost one room", "org.apache.lucene..")
                .check(HOUSE);
        onlyIn(
                        "markup",
                        "all text of people passes one parser and one sanitizer, or something passes none",
                        "org.commonmark..",
                        "org.owasp..",
                        "org.yaml..")
                .check(HOUSE);
        onlyIn(
                        "member",
                        "sign-in ends at the door: every other request knows only our own session",
                        "io.quarkus.oidc..",
                        "io.quarkus.security..",
                        "org.eclipse.microprofile.jwt..")
                .check(HOUSE);
        onlyIn("web", "Vert.x changes with Quarkus 4, so one room knows it", "io.vertx..")
                .check(HOUSE);
    }

    private static ArchRule onlyIn(String room, String why, String... packages) {
        return noClasses()
                .that(not(areIn(room)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .as(String.join(", ", packages) + " stay in the room " + room)
                .because(why);
    }

    @Test
    void entitiesAndTheirRepositoriesStayInTheirRoom() {
        classes()
                .that(named("are rows or repositories", HouseRulesTest::isStored))
                .should()
                .notBePublic()
                .andShould(new ArchCondition<>("be used in their own room only") {
                    @Override
                    public void check(JavaClass row, ConditionEvents events) {
                        row.getDirectDependenciesToSelf().stream()
                                .filter(use -> isOurs(use.getOriginClass()))
                                .filter(use -> !room(use.getOriginClass()).equals(room(row)))
                                .forEach(use -> broken(events, row, use.getDescription()));
                    }
                })
                .because("a table belongs to one room; others get records from its door, which outlive a migration")
                .check(HOUSE);
    }

    @Test
    void everyRoomSaysWhatItIsAndIsNullMarked() {
        TreeSet<String> without = HOUSE.getPackage(BASE).getSubpackagesInTree().stream()
                .filter(one -> !one.getClasses().isEmpty())
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(toCollection(TreeSet::new));
        assertThat(without)
                .as(
                        "rooms without a package-info.java that says what the room is and carries @NullMarked, without which"
                                + " the compiler does not look for nulls there")
                .isEmpty();
    }

    @Test
    void whatIsPublicIsADoorOrAValue() {
        classes()
                .that(named(
                        "are public and at the top",
                        c -> c.isTopLevelClass()
                                && c.getModifiers().contains(JavaModifier.PUBLIC)
                                && !room(c).equals("site")))
                .should(new ArchCondition<>("be a door, a record, an enum, a port, an exception or a final value") {
                    @Override
                    public void check(JavaClass shown, ConditionEvents events) {
                        boolean isValue = shown.isRecord()
                                || shown.isEnum()
                                || shown.isInterface()
                                || shown.isAssignableTo(Throwable.class)
                                || (shown.getModifiers().contains(JavaModifier.FINAL) && !isBean(shown));
                        boolean isDoor = DOORS.contains(shown.getName().substring(BASE.length() + 1));
                        if (!isValue && !isDoor) {
                            broken(events, shown, shown.getName() + " is public");
                        }
                    }
                })
                .because(
                        "a room is changed behind its door; a new door is named in HouseRulesTest.DOORS, so that adding"
                                + " one is a choice")
                .check(HOUSE);
    }

    @Test
    void resourcesArePackagePrivateAndTheirMethodsPublic() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .notBePublic()
                .because("nobody but the browser calls a resource")
                .check(HOUSE);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .or()
                .areAnnotatedWith(ServerExceptionMapper.class)
                .should()
                .bePublic()
                .because("Quarkus drops an endpoint method that is not public without a word: its address answers 404")
                .check(HOUSE);
    }

    @Test
    void thereIsOneClock() {
        noClasses()
                .should()
                .accessTargetWhere(named("it tells the time", HouseRulesTest::tellsTheTime))
                .because(
                        "time comes from kernel.Clock, which follows PostgreSQL's, so that nodes and wrong local clocks"
                                + " agree and a test can hand in another (durations: System.nanoTime)")
                .check(HOUSE);
    }

    @Test
    void chanceIsCryptographicOrHandedIn() {
        noClasses()
                .should()
                .accessTargetWhere(named("it draws from a guessable source", HouseRulesTest::isGuessable))
                .because("nonces, ids and draws that can be guessed can be forged: use SecureRandom")
                .check(HOUSE);
    }

    @Test
    void writesBeginAndEndInTheLedger() {
        noClasses()
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .because("a write is Ledger.write, which retries it and writes its entries last (docs/decisions/0003)")
                .check(HOUSE);
    }

    @Test
    void classesAreNamedAfterWhatTheyDo() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)")
                .because("such a name says nothing: name a class after a concept of the field, or by its verb")
                .check(HOUSE);
    }

    @Test
    void thereIsOneWayToLogAndNobodyPrints() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.logging.."))
                .because("logs go through org.jboss.logging into the file in the data directory")
                .check(HOUSE);
        noClasses()
                .that(not(areIn("site")).and(not(areIn("seed"))))
                .should()
                .accessTargetWhere(named(
                        "it prints",
                        access -> isOn(access, System.class)
                                && Set.of("out", "err")
                                        .contains(access.getTarget().getName())))
                .because("the terminal belongs to the operator: only what starts the commons speaks there")
                .check(HOUSE);
    }

    // --- what things are ---

    private static boolean isStored(JavaClass c) {
        return c.isAnnotatedWith(Entity.class)
                || c.isAnnotatedWith(Embeddable.class)
                || c.isAnnotatedWith(MappedSuperclass.class)
                || c.isAssignableTo(PanacheRepositoryBase.class);
    }

    private static boolean isBean(JavaClass c) {
        return c.isAnnotatedWith(ApplicationScoped.class)
                || c.isAnnotatedWith(Singleton.class)
                || c.isAnnotatedWith(Path.class);
    }

    private static boolean isPlainJava(JavaClass c) {
        String in = c.getBaseComponentType().getPackageName();
        return c.getBaseComponentType().isPrimitive()
                || in.startsWith("java.")
                || in.equals("org.jspecify.annotations");
    }

    private static boolean tellsTheTime(JavaAccess<?> access) {
        AccessTarget to = access.getTarget();
        boolean inJavaTime = to.getOwner().getPackageName().equals("java.time");
        return (inJavaTime && to.getName().equals("now"))
                || (inJavaTime
                        && to.getOwner().getSimpleName().equals("Clock")
                        && to.getName().startsWith("system"))
                || (inJavaTime
                        && to.getOwner().getSimpleName().equals("InstantSource")
                        && to.getName().equals("system"))
                || (isOn(access, System.class) && to.getName().equals("currentTimeMillis"))
                || (isOn(access, java.util.Calendar.class) && to.getName().equals("getInstance"))
                || to.getFullName().equals("java.util.Date.<init>()");
    }

    private static boolean isGuessable(JavaAccess<?> access) {
        return isOn(access, java.util.Random.class)
                || isOn(access, java.util.concurrent.ThreadLocalRandom.class)
                || isOn(access, java.util.SplittableRandom.class)
                || (isOn(access, Math.class) && access.getTarget().getName().equals("random"));
    }

    private static boolean isOn(JavaAccess<?> access, Class<?> owner) {
        return access.getTargetOwner().isEquivalentTo(owner);
    }

    /** The web side of a room: classes outside web that use it, nested ones counted with those around them. */
    private static DescribedPredicate<JavaClass> useWeb() {
        return named(
                "use web",
                c -> isOurs(c)
                        && !room(c).equals("web")
                        && HOUSE.stream()
                                .filter(one -> outermost(one).equals(outermost(c)))
                                .flatMap(HouseRulesTest::ours)
                                .anyMatch(call -> room(call.getTargetClass()).equals("web")));
    }

    private static Stream<Dependency> ours(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream().filter(call -> isOurs(call.getTargetClass()));
    }

    private static boolean isOurs(JavaClass c) {
        return c.getBaseComponentType().getPackageName().startsWith(BASE + ".");
    }

    /** The room of a class: the first part of its package below ours, or an inner room. */
    private static String room(JavaClass c) {
        String below = c.getBaseComponentType().getPackageName().substring(BASE.length() + 1);
        return INNER_ROOMS.stream()
                .filter(inner -> below.equals(inner) || below.startsWith(inner + "."))
                .findFirst()
                .orElseGet(() -> below.split("\\.", -1)[0]);
    }

    private static JavaClass outermost(JavaClass c) {
        JavaClass at = c.getBaseComponentType();
        while (at.getEnclosingClass().isPresent()) {
            at = at.getEnclosingClass().get();
        }
        return at;
    }

    private static DescribedPredicate<JavaClass> areIn(String room) {
        return named("are in " + room, c -> isOurs(c) && room(c).equals(room));
    }

    private static <T> DescribedPredicate<T> named(String what, Predicate<T> test) {
        return describe(what, test);
    }

    private static void broken(ConditionEvents events, JavaClass where, String how) {
        events.add(SimpleConditionEvent.violated(where, how));
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
