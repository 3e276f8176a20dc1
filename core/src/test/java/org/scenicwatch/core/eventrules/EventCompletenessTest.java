package org.scenicwatch.core.eventrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.events.AlarmCommented;
import org.scenicwatch.core.alarm.events.FireSignJoined;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseSupervised;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.MilestoneReached;
import org.scenicwatch.core.document.events.DocumentServed;
import org.scenicwatch.core.lostperson.events.SearchRecordsErased;
import org.scenicwatch.core.mediation.events.OfferRemarked;
import org.scenicwatch.core.mediation.events.PerformanceReminded;
import org.scenicwatch.core.mediation.events.ReceiptKept;

/** No event of an aggregate is forgotten when the aggregate is rebuilt. */
class EventCompletenessTest {

    /** Events that change nothing that a later command is judged by, and why. */
    private static final Map<Class<?>, String> WITHOUT_EVOLVE = Map.ofEntries(
            Map.entry(PerformanceReminded.class, "a reminder allows and forbids nothing"),
            Map.entry(OfferRemarked.class, "why an offer lies outside of the law's range allows and forbids nothing"),
            Map.entry(ReceiptKept.class, "a receipt allows and forbids nothing"),
            Map.entry(CaseNoted.class, "a note allows and forbids nothing"),
            Map.entry(CaseSupervised.class, "supervision allows and forbids nothing"),
            Map.entry(ComplainantAnswered.class, "an answer allows and forbids nothing"),
            Map.entry(MilestoneReached.class, "a milestone starts and stops clocks, which forbid nothing"),
            Map.entry(SearchRecordsErased.class, "what was erased allows and forbids nothing"),
            Map.entry(DocumentServed.class, "a document may be served again, whatever came of it before"),
            Map.entry(AlarmCommented.class, "a comment allows and forbids nothing"),
            Map.entry(FireSignJoined.class, "which signs belong to a fire is for the fire desk to know"));

    @Test
    void everyEventOfAnAggregateHasAnEvolveOrAReason() {
        Set<Class<?>> evolved = evolved();
        assertThat(StoredEvents.all().stream().filter(type -> !isOfTelemetry(type)))
                .allSatisfy(type -> assertThat(evolved.contains(type))
                        .as("%s: has an evolve, or a reason why not", type.getSimpleName())
                        .isEqualTo(!WITHOUT_EVOLVE.containsKey(type)));
    }

    @Test
    void everyEventLivesInTheEventsPackageOfTheAreaThatItsAliasNames() {
        assertThat(StoredEvents.all()).isNotEmpty().allSatisfy(type -> {
            String area = type.getPackageName()
                    .substring("org.scenicwatch.core.".length())
                    .replaceFirst("\\.events$", "");
            assertThat(type.getPackageName()).endsWith(".events");
            assertThat(StoredEvents.of(type).value()).isEqualTo(area + "." + type.getSimpleName());
            assertThat(StoredEvents.of(type).revision()).isPositive();
            assertThat(type.isRecord()).isTrue();
        });
    }

    /** Telemetry has no aggregate: its streams are folded by detection, whose own tests see to completeness. */
    private static boolean isOfTelemetry(Class<?> type) {
        return type.getPackageName().contains(".telemetry.");
    }

    private static Set<Class<?>> evolved() {
        return StoredEvents.CORE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventSourcingHandler.class))
                .map(method -> method.getRawParameterTypes().get(0).reflect())
                .collect(Collectors.toSet());
    }
}
