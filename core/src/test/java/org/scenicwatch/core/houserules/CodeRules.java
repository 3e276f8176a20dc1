package org.scenicwatch.core.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.springframework.beans.factory.annotation.Autowired;

/** What code may not do, in every module. */
public final class CodeRules {

    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime");
    // A SecureRandom is for secrets, which no test may foresee.
    private static final Set<String> RANDOM_TYPES =
            Set.of("java.util.Random", "java.util.concurrent.ThreadLocalRandom");

    private CodeRules() {}

    /** Every rule of this class. */
    public static Stream<ArchRule> all(String... clockAndChanceAllowedIn) {
        return Stream.of(
                noSystemClock(clockAndChanceAllowedIn),
                noChance(clockAndChanceAllowedIn),
                evolveOnlyAssigns(),
                dependenciesComeThroughTheConstructor());
    }

    /** Time comes in with the command or from an injected clock, so that a test and a replay can set it. */
    public static ArchRule noSystemClock(String... allowedIn) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowedIn)
                .should()
                .callMethodWhere(target("reads the system clock", CodeRules::readsTheClock))
                .as("nothing reads the system clock: time comes in with the command, or from an injected Clock")
                .allowEmptyShould(true);
    }

    /** New ids come in with the command or from an injected source. */
    public static ArchRule noChance(String... allowedIn) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowedIn)
                .should()
                .callCodeUnitWhere(target("makes something by chance", CodeRules::drawsLots))
                .as("nothing makes ids or numbers by chance: they come in with the command, or from an IdSource")
                .allowEmptyShould(true);
    }

    /** Folding the past decides nothing. */
    public static ArchRule evolveOnlyAssigns() {
        return methods()
                .that()
                .areAnnotatedWith(EventSourcingHandler.class)
                .should(new ArchCondition<JavaMethod>("only assign") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (method.getRawParameterTypes().size() != 1) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes a bean"));
                        }
                        method.getCallsFromSelf().stream()
                                .filter(call -> !call.getTargetOwner()
                                        .getPackageName()
                                        .equals(method.getOwner().getPackageName()))
                                .filter(call -> isMoreThanAssigning(
                                        call.getTargetOwner().getName()))
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.violated(method, call.getDescription())));
                    }
                })
                .as("evolve only assigns: no check, throw, log, command, clock or bean")
                .allowEmptyShould(true);
    }

    /** A field is set by the constructor, so that a test needs no container. */
    public static ArchRule dependenciesComeThroughTheConstructor() {
        return fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .as("dependencies come through the constructor")
                .allowEmptyShould(true);
    }

    /** A test waits for a condition; to be held against test classes. */
    public static ArchRule testsNeverSleep() {
        return noClasses()
                .should()
                .callMethodWhere(target(
                        "sleeps",
                        at -> at.getOwner().getName().equals("java.lang.Thread")
                                && at.getName().equals("sleep")))
                .as("tests never sleep: await a condition")
                .allowEmptyShould(true);
    }

    private static boolean readsTheClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return TIME_TYPES.contains(owner) && name.equals("now")
                || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"))
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
    }

    private static boolean drawsLots(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return owner.equals("java.util.UUID") && name.equals("randomUUID")
                || owner.equals("java.lang.Math") && name.equals("random")
                || RANDOM_TYPES.contains(owner) && (name.equals("<init>") || name.equals("current"));
    }

    private static boolean isMoreThanAssigning(String owner) {
        return owner.startsWith("org.axonframework.")
                || owner.startsWith("org.slf4j.")
                || owner.startsWith("org.springframework.")
                || owner.startsWith("java.time.Clock")
                || owner.endsWith("Exception")
                || owner.endsWith("Error")
                || owner.endsWith("Refused");
    }

    private static DescribedPredicate<JavaCall<?>> target(
            String description, java.util.function.Predicate<AccessTarget> predicate) {
        return DescribedPredicate.describe(description, call -> predicate.test(call.getTarget()));
    }
}
