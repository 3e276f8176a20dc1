package org.scenicwatch.core.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.scenicwatch.core.eventstore.EventType;

/**
 * What the areas of the core may know of each other and of the world. The rules are made for a root package, so that
 * the samples that prove them can live in a root of their own.
 */
public final class AreaRules {

    /** The areas; every other package of the core is infrastructure. */
    public static final List<String> AREAS = List.of(
            "telemetry",
            "device",
            "alarm",
            "casework",
            "parking",
            "guidance",
            "place",
            "visitor",
            "duty",
            "notification",
            "dispatch",
            "lostperson",
            "document",
            "complainant",
            "fireaccess",
            "incident",
            "review",
            "hazard",
            "mediation",
            "merchant");

    private final String root;

    /** The rules for the areas below {@code root}. */
    public AreaRules(String root) {
        this.root = root;
    }

    /** Every rule of this class. */
    public Stream<ArchRule> all() {
        return Stream.of(
                eventsCarryJdkValuesOnly(),
                areasSeeNoOtherAreasWriteSide(),
                onlyAutomationsSendAnotherAreasCommands(),
                wordsAndEventsStandApartFromAxon(),
                areasAreFreeOfCycles(),
                theCoreKnowsNeitherWebNorMqtt());
    }

    /** Events are records of JDK values: nothing that can move may be part of what is stored. */
    public ArchRule eventsCarryJdkValuesOnly() {
        return classes()
                .that()
                .resideInAnyPackage(inAreas(".events.."))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                        "are of the JDK, JSpecify, EventType, JSON annotations, events of the same area, or the reader of"
                                + " a telemetry block",
                        target -> isAnyOf(
                                        target,
                                        "java.",
                                        "org.jspecify.",
                                        "com.fasterxml.jackson.annotation.",
                                        root + ".telemetry.")
                                || target.isPrimitive()
                                || target.isArray()
                                || target.isEquivalentTo(EventType.class)
                                || AREAS.stream()
                                        .anyMatch(
                                                area -> target.getPackageName().equals(root + "." + area + ".events"))))
                .as("events carry JDK values only; write enums and ids as text")
                .allowEmptyShould(true);
    }

    /** Of another area only its words (root package) and its events may be seen. */
    public ArchRule areasSeeNoOtherAreasWriteSide() {
        return classes()
                .that()
                .resideInAnyPackage(inAreas(".."))
                .and()
                .resideOutsideOfPackages(inAreas(".automation.."))
                .should(new SeesOtherAreasOnly(root, List.of(".events")))
                .as("an area sees of another area its words and events only; to make it act, write an automation")
                .allowEmptyShould(true);
    }

    /** An automation may in addition send the other area's commands. */
    public ArchRule onlyAutomationsSendAnotherAreasCommands() {
        return classes()
                .that()
                .resideInAnyPackage(inAreas(".automation.."))
                .should(new SeesOtherAreasOnly(root, List.of(".events", ".write")))
                .as("an automation sees of another area its words, events and commands only")
                .allowEmptyShould(true);
    }

    /** Axon is a tool of the write side: words and events outlive it. */
    public ArchRule wordsAndEventsStandApartFromAxon() {
        String[] words = AREAS.stream().map(area -> root + "." + area).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(concat(words, inAreas(".events..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..")
                .as("words and events stand apart from Axon; keep it to write, automation and eventstore")
                .allowEmptyShould(true);
    }

    /** Areas form no circle. */
    public ArchRule areasAreFreeOfCycles() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("areas form no circle; move the shared word to the area that owns it")
                .allowEmptyShould(true);
    }

    /** The core runs without a web server and without a broker. */
    public ArchRule theCoreKnowsNeitherWebNorMqtt() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.messaging..",
                        "jakarta.servlet..",
                        "org.apache.catalina..",
                        "org.eclipse.paho..",
                        "com.hivemq..",
                        "org.scenicwatch.ingest..",
                        "org.scenicwatch.dashboard..")
                .as("the core knows neither web nor MQTT; those belong to dashboard-api and ingest")
                .allowEmptyShould(true);
    }

    private String[] inAreas(String suffix) {
        return AREAS.stream().map(area -> root + "." + area + suffix).toArray(String[]::new);
    }

    private static boolean isAnyOf(JavaClass target, String... prefixes) {
        return Arrays.stream(prefixes).anyMatch(target.getName()::startsWith);
    }

    private static String[] concat(String[] first, String[] second) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(second)).toArray(String[]::new);
    }
}
