package org.scenicwatch.core.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The core keeps the house rules, and each rule reports the sample that was made to break it. */
class CoreHouseRulesTest {

    private static final String CORE = "org.scenicwatch.core";
    private static final String SAMPLES = CORE + ".archsamples";

    /** Where the core may read the clock and make ids: the infrastructure that hands them to everything else. */
    private static final String[] CLOCK_AND_CHANCE = {
        CORE, CORE + ".eventstore..", CORE + ".vault..", CORE + ".identity.."
    };

    private static final JavaClasses CORE_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE);
    private static final JavaClasses SAMPLE_CLASSES = new ClassFileImporter().importPackages(SAMPLES);

    @TestFactory
    Stream<DynamicTest> theCoreKeepsTheHouseRules() {
        return rules(CORE, CLOCK_AND_CHANCE)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CORE_CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleReportsTheSampleThatBreaksIt() {
        var areas = new AreaRules(SAMPLES);
        Map<ArchRule, List<String>> expected = Map.ofEntries(
                Map.entry(areas.eventsCarryJdkValuesOnly(), List.of("SeesAnEnum")),
                Map.entry(areas.areasSeeNoOtherAreasWriteSide(), List.of("SendsAnotherAreasCommand")),
                Map.entry(areas.onlyAutomationsSendAnotherAreasCommands(), List.of("SeesAnotherAreasAutomation")),
                Map.entry(areas.wordsAndEventsStandApartFromAxon(), List.of("KnowsAxon")),
                Map.entry(areas.areasAreFreeOfCycles(), List.of("InACircle")),
                Map.entry(areas.theCoreKnowsNeitherWebNorMqtt(), List.of("StringManager")),
                Map.entry(GroupRules.whoTellsHasAGroupOfItsOwn(SAMPLES), List.of("WhenPaintedThenTell")),
                Map.entry(NameRules.packagesSayWhatTheyAreFor(), List.of("archsamples.util")),
                Map.entry(NameRules.typesSayWhatTheyAre(), List.of("StringManager")),
                Map.entry(NameRules.eventsAreFactsInTheOperatorsWords(), List.of("AlarmChanged", "AlarmRaisedEvent")),
                Map.entry(NameRules.commandsHaveNoSuffix(), List.of("PaintHouseCommand")),
                Map.entry(NameRules.automationsAreNamedAsASentence(), List.of("SeesAnotherAreasAutomation")),
                Map.entry(NameRules.commandHandlersDecide(), List.of("MisnamedAggregate")),
                Map.entry(NameRules.eventSourcingHandlersEvolve(), List.of("MisnamedAggregate")),
                Map.entry(NameRules.queryHandlersAnswer(), List.of("MisnamedAggregate")),
                Map.entry(
                        NameRules.eventHandlersReactInAutomationsAndAreCalledOnElsewhere(),
                        List.of("SeesAnotherAreasAutomation")),
                Map.entry(NameRules.everyPackageIsNullMarked(), List.of("archsamples.util")),
                Map.entry(CodeRules.noSystemClock(), List.of("readsTheClock", "makesAClock")),
                Map.entry(CodeRules.noChance(), List.of("drawsLots")),
                Map.entry(CodeRules.evolveOnlyAssigns(), List.of("IllegalStateException")),
                Map.entry(CodeRules.dependenciesComeThroughTheConstructor(), List.of("injected")),
                Map.entry(CodeRules.testsNeverSleep(), List.of("sleeps")));
        return expected.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().getDescription(), () -> reports(entry.getKey(), entry.getValue())));
    }

    @Test
    void everyRuleHasASample() {
        assertThat(eachRuleReportsTheSampleThatBreaksIt())
                .extracting(DynamicTest::getDisplayName)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(rules(SAMPLES), Stream.of(CodeRules.testsNeverSleep()))
                                .map(ArchRule::getDescription)
                                .toList());
    }

    @Test
    void testsOfTheCoreNeverSleep() {
        CodeRules.testsNeverSleep()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("/archsamples/"))
                        .importPackages(CORE));
    }

    @Test
    void aModuleThatKnowsAnotherIsReported() {
        reports(ModuleRules.knowsNothingOf(SAMPLES, "org.scenicwatch.ingest.."), List.of("AnyDecoder"));
    }

    private static void reports(ArchRule rule, List<String> samples) {
        var result = rule.evaluate(SAMPLE_CLASSES);
        assertThat(result.hasViolation()).isTrue();
        String report = String.join("\n", result.getFailureReport().getDetails());
        assertThat(report).contains(samples);
    }

    private static Stream<ArchRule> rules(String root, String... clockAndChance) {
        return Stream.of(
                        new AreaRules(root).all(),
                        Stream.of(GroupRules.whoTellsHasAGroupOfItsOwn(root)),
                        NameRules.all(),
                        CodeRules.all(clockAndChance))
                .flatMap(rules -> rules);
    }
}
