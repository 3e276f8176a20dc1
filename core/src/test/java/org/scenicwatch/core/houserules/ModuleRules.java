package org.scenicwatch.core.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What a module may not know of the others and of their tools. */
public final class ModuleRules {

    private ModuleRules() {}

    /** Ingest runs without a web server, and without the side that people see. */
    public static ArchRule ingestKnowsNeitherWebNorDashboard() {
        return knowsNothingOf(
                "org.scenicwatch.ingest",
                "org.scenicwatch.dashboard..",
                "org.springframework.web.servlet..",
                "org.springframework.web.socket..",
                "jakarta.servlet..");
    }

    /** The side that people see runs without a broker, and without ingest. */
    public static ArchRule dashboardKnowsNeitherMqttNorIngest() {
        return knowsNothingOf(
                "org.scenicwatch.dashboard", "org.scenicwatch.ingest..", "org.eclipse.paho..", "com.hivemq..");
    }

    /** The classes below {@code root} depend on nothing in {@code packages}. */
    public static ArchRule knowsNothingOf(String root, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .as(root + " knows nothing of " + String.join(", ", packages))
                .allowEmptyShould(true);
    }
}
