package org.scenicwatch.standalone;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.houserules.CodeRules;
import org.scenicwatch.core.houserules.NameRules;

/** The standalone process keeps the house rules; core proves each of them by a wrong sample. */
class StandaloneHouseRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.scenicwatch.standalone");

    /** A console program has nobody who gives it a clock; what it calls gets the instant. */
    private static final String CONSOLE = "org.scenicwatch.standalone.backup";

    @TestFactory
    Stream<DynamicTest> standaloneKeepsTheHouseRules() {
        return Stream.concat(CodeRules.all(CONSOLE), NameRules.all())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }
}
