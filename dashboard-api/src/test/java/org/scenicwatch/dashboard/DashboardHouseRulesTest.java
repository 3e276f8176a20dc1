package org.scenicwatch.dashboard;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.houserules.CodeRules;
import org.scenicwatch.core.houserules.ModuleRules;
import org.scenicwatch.core.houserules.NameRules;

/** The side that people see keeps the house rules; the core's tests prove that each of them reports its wrong sample. */
class DashboardHouseRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.scenicwatch.dashboard");

    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        return Stream.of(Stream.of(ModuleRules.dashboardKnowsNeitherMqttNorIngest()), NameRules.all(), CodeRules.all())
                .flatMap(rules -> rules)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    @Test
    void testsNeverSleep() {
        CodeRules.testsNeverSleep()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("org.scenicwatch.dashboard"));
    }
}
