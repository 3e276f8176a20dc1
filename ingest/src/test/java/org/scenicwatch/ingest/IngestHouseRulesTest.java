package org.scenicwatch.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.houserules.CodeRules;
import org.scenicwatch.core.houserules.ModuleRules;
import org.scenicwatch.core.houserules.NameRules;

/** Ingest keeps the house rules and two of its own, and its own report the sample that was made to break them. */
class IngestHouseRulesTest {

    private static final String INGEST = "org.scenicwatch.ingest";
    private static final String SAMPLES = INGEST + ".archsamples";

    private static final JavaClasses INGEST_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("archsamples"))
            .importPackages(INGEST);

    @TestFactory
    Stream<DynamicTest> ingestKeepsTheHouseRules() {
        return Stream.of(
                        CodeRules.all(),
                        NameRules.all(),
                        Stream.of(ModuleRules.ingestKnowsNeitherWebNorDashboard()),
                        own(INGEST))
                .flatMap(rules -> rules)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(INGEST_CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> ownRulesReportTheSampleThatBreaksThem() {
        JavaClasses samples = new ClassFileImporter().importPackages(SAMPLES);
        return own(SAMPLES)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(samples)
                                        .getFailureReport()
                                        .getDetails()
                                        .toString())
                                .contains("KnowsPahoAndSpring")));
    }

    private static Stream<ArchRule> own(String root) {
        return Stream.of(
                ModuleRules.knowsNothingOf(
                        root + ".decode",
                        "org.eclipse.paho..",
                        "org.springframework..",
                        INGEST + ".lane..",
                        INGEST + ".link.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".link..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.eclipse.paho..")
                        .as("only the link to the broker knows Paho"));
    }
}
