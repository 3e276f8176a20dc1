package org.scenicwatch.core.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.NullMarked;

/** How things are named, in every module. */
public final class NameRules {

    private static final String FORBIDDEN_PACKAGE =
            ".*\\.(util|utils|common|impl|manager|helper|helpers|dto|misc)(\\..*)?";
    private static final String FORBIDDEN_SUFFIX = ".*(Dto|DTO|Entity|Impl|Manager|Helper|Util|Utils|VO)";
    private static final String EVENT_NAME = "(?!.*(Event|Updated|Modified|Created|Deleted)$)(?![A-Z][a-z]+Changed$).*";
    private static final String COMMAND_SUFFIX = ".*Command";

    private NameRules() {}

    /** Every rule of this class. */
    public static Stream<ArchRule> all() {
        return Stream.of(
                packagesSayWhatTheyAreFor(),
                typesSayWhatTheyAre(),
                eventsAreFactsInTheOperatorsWords(),
                commandsHaveNoSuffix(),
                automationsAreNamedAsASentence(),
                commandHandlersDecide(),
                eventSourcingHandlersEvolve(),
                queryHandlersAnswer(),
                eventHandlersReactInAutomationsAndAreCalledOnElsewhere(),
                everyPackageIsNullMarked());
    }

    /** A package is named after what it is for. */
    public static ArchRule packagesSayWhatTheyAreFor() {
        return classes()
                .should(new ArchCondition<JavaClass>("live in a package that is named after its purpose") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (item.getPackageName().matches(FORBIDDEN_PACKAGE)) {
                            events.add(SimpleConditionEvent.violated(item, item.getName()));
                        }
                    }
                })
                .as("no util, common, impl, manager, helper: name a package after what it is for")
                .allowEmptyShould(true);
    }

    /** A type is named after what it is. */
    public static ArchRule typesSayWhatTheyAre() {
        return noClasses()
                .should()
                .haveNameMatching(FORBIDDEN_SUFFIX)
                .as("no Dto, Entity, Impl, Manager, Helper, Util: name a type after what it is")
                .allowEmptyShould(true);
    }

    /** An event is a noun and a past participle; never merely updated, modified or changed. */
    public static ArchRule eventsAreFactsInTheOperatorsWords() {
        return classes()
                .that()
                .resideInAPackage("..events")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(haveSimpleNameMatching(EVENT_NAME))
                .as("an event says what happened in the operators' words: no suffix Event, never Updated, Modified,"
                        + " Created, Deleted, nor Changed alone")
                .allowEmptyShould(true);
    }

    /** A command is an imperative. */
    public static ArchRule commandsHaveNoSuffix() {
        return noClasses()
                .that()
                .resideInAPackage("..write..")
                .should()
                .haveNameMatching(COMMAND_SUFFIX)
                .as("a command is an imperative without a suffix: AcknowledgeAlarm")
                .allowEmptyShould(true);
    }

    /** An automation is named {@code When<Fact>Then<Command>}. */
    public static ArchRule automationsAreNamedAsASentence() {
        return classes()
                .that()
                .resideInAPackage("..automation..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(haveSimpleNameMatching("When[A-Z]\\w+Then[A-Z]\\w+"))
                .as("an automation is named When<Fact>Then<Command>")
                .allowEmptyShould(true);
    }

    /** A command handler is called {@code decide}. */
    public static ArchRule commandHandlersDecide() {
        return methods()
                .that()
                .areAnnotatedWith(CommandHandler.class)
                .should()
                .haveName("decide")
                .as("a command handler is called decide")
                .allowEmptyShould(true);
    }

    /** An event sourcing handler is called {@code evolve}. */
    public static ArchRule eventSourcingHandlersEvolve() {
        return methods()
                .that()
                .areAnnotatedWith(EventSourcingHandler.class)
                .should()
                .haveName("evolve")
                .as("an event sourcing handler is called evolve")
                .allowEmptyShould(true);
    }

    /** A query handler is called {@code answer}. */
    public static ArchRule queryHandlersAnswer() {
        return methods()
                .that()
                .areAnnotatedWith(QueryHandler.class)
                .should()
                .haveName("answer")
                .as("a query handler is called answer")
                .allowEmptyShould(true);
    }

    /** An event handler is called {@code react} in an automation and {@code on} elsewhere. */
    public static ArchRule eventHandlersReactInAutomationsAndAreCalledOnElsewhere() {
        return classes()
                .should(new ArchCondition<JavaClass>("name their event handlers react in automations, on elsewhere") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String expected = item.getPackageName().contains(".automation") ? "react" : "on";
                        item.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(EventHandler.class))
                                .filter(method -> !method.getName().equals(expected))
                                .forEach(method -> events.add(SimpleConditionEvent.violated(
                                        item, method.getFullName() + " should be called " + expected)));
                    }
                })
                .as("an event handler is called react in an automation, on elsewhere")
                .allowEmptyShould(true);
    }

    /** A package says that its types are not null unless they say so. */
    public static ArchRule everyPackageIsNullMarked() {
        return classes()
                .that()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(new ArchCondition<JavaClass>("live in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean marked = item.getPackage()
                                .tryGetAnnotationOfType(NullMarked.class)
                                .isPresent();
                        if (!marked) {
                            events.add(SimpleConditionEvent.violated(
                                    item, item.getPackageName() + " has no package-info with @NullMarked"));
                        }
                    }
                })
                .as("every package has a package-info that says its purpose and is @NullMarked")
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> haveSimpleNameMatching(String pattern) {
        return new ArchCondition<>("have a simple name matching " + pattern) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getSimpleName().matches(pattern)) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " does not"));
                }
            }
        };
    }
}
