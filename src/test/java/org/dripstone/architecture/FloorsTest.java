package org.dripstone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** An arrow points down only. */
@AnalyzeClasses(packages = "org.dripstone", importOptions = ImportOption.DoNotIncludeTests.class)
final class FloorsTest {
    private static final String BASE = "org.dripstone.";

    /** Each feature with the features beside it that it may know; a new arrow is a decision, made here. */
    private static final Map<String, Set<String>> FEATURES = Map.ofEntries(
            entry("normalise", Set.of()),
            entry("settings", Set.of()),
            entry("correspondence", Set.of()),
            entry("identity", Set.of("normalise")),
            entry("feed", Set.of("identity", "normalise")),
            entry("matching", Set.of("feed", "identity", "normalise", "settings")),
            entry("partnership", Set.of("correspondence")),
            entry("followup", Set.of("correspondence", "partnership", "settings")),
            entry("mailbox", Set.of("correspondence", "feed")),
            entry("meeting", Set.of("correspondence", "followup", "partnership")),
            entry("visit", Set.of("correspondence", "followup", "meeting", "partnership")),
            entry("consequences", Set.of("correspondence", "followup", "mailbox", "meeting", "partnership", "visit")),
            entry("report", Set.of("feed")),
            entry("undo", Set.of("feed", "identity", "partnership")));

    private static final List<String> ABOVE = List.of("store", "mail", "pages", "camel", "timelapse", "cli");

    @ArchTest
    static final ArchRule groundFloorKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage(BASE + "domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", BASE + "domain..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheCamelPackageTouchesCamel = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "camel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "store..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.h2..")
                            .and(DescribedPredicate.not(type(DataSource.class))));

    /** A route reads tables through it; nobody else outside the store needs one. */
    @ArchTest
    static final ArchRule onlyTheCamelPackageHandsADataSourceOn = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "store..", BASE + "camel..")
            .should()
            .dependOnClassesThat(type(DataSource.class));

    @ArchTest
    static final ArchRule onlyMailAndWhatHandsItOverKnowMime = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "mail..", BASE + "camel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule onlyCommandsPrint =
            noClasses().that().resideOutsideOfPackage(BASE + "cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule featuresNeverLookUp = noClasses()
            .that()
            .resideInAnyPackage(packages(FEATURES.keySet()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(ABOVE));

    @ArchTest
    static final ArchRule theStoreKnowsOnlyFeatures = noClasses()
            .that()
            .resideInAPackage(BASE + "store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(List.of("mail", "pages", "camel", "timelapse", "cli", "report", "settings")));

    @ArchTest
    static final ArchRule mailKnowsOnlyFeatures = noClasses()
            .that()
            .resideInAPackage(BASE + "mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(List.of("store", "pages", "camel", "timelapse", "cli", "report", "settings")));

    @ArchTest
    static final ArchRule pagesKnowOnlyFeatures = noClasses()
            .that()
            .resideInAPackage(BASE + "pages..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(List.of("store", "mail", "camel", "timelapse", "cli")));

    @ArchTest
    static final ArchRule nobodyCallsTheCommands = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "cli..");

    /** It plays people: the program must not know that there are any who are played. */
    @ArchTest
    static final ArchRule onlyTheDemoPlays = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "timelapse..", BASE + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "timelapse..");

    @ArchTest
    static final ArchRule peopleKnowOnlyMail = noClasses()
            .that()
            .resideInAPackage(BASE + "timelapse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    packages(List.of("store", "pages", "camel", "cli", "followup", "partnership", "mailbox")));

    @ArchTest
    static final ArchRule noCircles = slices().matching(BASE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses().should().callCodeUnitWhere(readsTheTime());

    @ArchTest
    static final ArchRule theClockIsWoundOnce = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(BASE + "cli.Surroundings")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static void featuresKnowOnlyTheNeighboursListedHere(JavaClasses all) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (String feature : FEATURES.keySet()) {
            arrows.put(feature, neighboursOf(feature, all));
        }
        assertThat(arrows).isEqualTo(new TreeMap<>(FEATURES));
    }

    /** A rule about a package nobody wrote passes for ever; so every package named above must exist. */
    @ArchTest
    static void everyPackageNamedHereExists(JavaClasses all) {
        Stream.of(FEATURES.keySet(), ABOVE, List.of("domain"))
                .flatMap(names -> names.stream())
                .forEach(name ->
                        assertThat(all.containPackage(BASE + name)).as(name).isTrue());
    }

    /** A package nobody placed on a floor is bound by no rule. */
    @ArchTest
    static void everyPackageHasItsFloor(JavaClasses all) {
        Set<String> placed = new TreeSet<>(FEATURES.keySet());
        placed.addAll(ABOVE);
        placed.add("domain");
        Set<String> there = all.stream().map(FloorsTest::packageOf).collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).isEqualTo(placed);
    }

    private static Set<String> neighboursOf(String feature, JavaClasses all) {
        return all.stream()
                .filter(each -> packageOf(each).equals(feature))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(each -> each.getPackageName().startsWith(BASE))
                .map(FloorsTest::packageOf)
                .filter(each -> FEATURES.containsKey(each) && !each.equals(feature))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(JavaClass each) {
        return each.getPackageName().substring(BASE.length()).split("[.]", 2)[0];
    }

    private static String[] packages(Collection<String> names) {
        return names.stream().map(name -> BASE + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTime() {
        return DescribedPredicate.describe("reads the time of the machine", call -> {
            String owner = call.getTargetOwner().getFullName();
            String name = call.getTarget().getName();
            boolean without = call.getTarget().getRawParameterTypes().isEmpty();
            return (owner.startsWith("java.time.") && name.equals("now") && without)
                    || (owner.equals("java.lang.System")
                            && List.of("currentTimeMillis", "nanoTime").contains(name))
                    || (owner.equals("java.util.Date") && name.equals("<init>") && without);
        });
    }
}
