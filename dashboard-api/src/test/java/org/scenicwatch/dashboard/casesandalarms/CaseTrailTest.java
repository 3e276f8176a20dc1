package org.scenicwatch.dashboard.casesandalarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.events.CaseLinked;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseSplit;
import org.scenicwatch.core.casework.events.CaseSupervised;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.JointComplaintFormed;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.core.eventstore.EventType;
import org.scenicwatch.core.mediation.MediationBook;
import org.scenicwatch.dashboard.Events;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** What the rows and the trail of a case make of its events. */
class CaseTrailTest {

    private static final String ID = "case:" + Events.CASE;

    private final Map<String, CaseRow> rows = new HashMap<>();
    private final List<TrailRow> trail = new ArrayList<>();
    private final CaseGrounds grounds = new CaseGrounds("Asia/Shanghai");
    private final TrailTexts texts = new TrailTexts(
            new CaseCatalogue(),
            grounds,
            new ClockBook(),
            new Procedures(new CaseCatalogue(), new ClockBook()),
            new MediationTexts(new MediationBook(), "Asia/Shanghai"));
    private final CaseFold fold = new CaseFold(
            new RowSpace<>() {
                @Override
                public CaseRow find(String id) {
                    return rows.get(id);
                }

                @Override
                public void change(String id, long index, UnaryOperator<CaseRow> change) {
                    rows.computeIfAbsent(id, key -> change.apply(null));
                    rows.computeIfPresent(id, (key, row) -> {
                        CaseRow after = change.apply(row);
                        return after == null ? row : after;
                    });
                }
            },
            trail::add);

    private final RoutingTrail routing = new RoutingTrail(trail::add);

    @TestFactory
    Stream<DynamicTest> everyEventIsToldInBothLanguages() {
        return new ClassFileImporter()
                .importPackages("org.scenicwatch.core.casework.events").stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(JavaClass::reflect)
                        // Bodies and rules are of no case.
                        .filter(type -> Arrays.stream(type.getRecordComponents())
                                .anyMatch(part -> part.getName().equals("caseId")))
                        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> isTold(type)));
    }

    private void isTold(Class<?> type) throws ReflectiveOperationException {
        trail.clear();
        happened(sample(type));
        assertThat(trail).hasSize(1);
        var text = texts.of(trail.get(0));
        assertThat(text.zh()).containsPattern("\\p{IsHan}").doesNotContain(type.getSimpleName(), "null");
        assertThat(text.en()).doesNotContain(type.getSimpleName(), "null").isNotBlank();
    }

    @Test
    void marksWhatIsToBeSeenAtAGlance() {
        happened(
                Events.opened(),
                new CaseSupervised(ID, "note", Events.NOON),
                new CaseSupervised(ID, "note", Events.NOON),
                new JointComplaintFormed(ID, "overcharging", 4, Events.NOON));
        assertThat(row().marks()).containsExactly("supervised", "joint");
        assertThat(row().state()).isEqualTo(CaseState.OPENED);
    }

    @Test
    void keepsItsLastTimeWhenSomethingOlderMovesIn() {
        Instant later = Events.NOON.plusSeconds(600);
        happened(
                Events.opened(),
                new CaseSupervised(ID, "note", later),
                new ComplaintFiled(ID, "c1", "s1", "overcharging", "zh", 0, Events.NOON.minusSeconds(600)));
        assertThat(row().lastAt()).isEqualTo(later);
        assertThat(row().complaints()).isEqualTo(1);
    }

    @Test
    void endsWhenItsLastComplaintIsWithdrawn() {
        happened(
                Events.opened(),
                new ComplaintFiled(ID, "c1", "s1", "overcharging", "zh", 0, Events.NOON),
                new ComplaintFiled(ID, "c2", "s2", "overcharging", "zh", 0, Events.NOON),
                new ComplaintWithdrawn(ID, "c1", true, false, null, Events.NOON));
        assertThat(row().state()).isEqualTo(CaseState.OPENED);
        assertThat(row().complaints()).isEqualTo(1);
        happened(new ComplaintWithdrawn(ID, "c2", false, true, null, Events.NOON));
        assertThat(row().state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(row().isLive()).isFalse();
    }

    @Test
    void saysWithWhichCasesItHasToDo() {
        happened(
                Events.opened(),
                new CaseLinked(ID, "case:2", "SJ-2", "see-also", Events.NOON),
                new CaseSplit(ID, "case:3", "SJ-3", List.of(), List.of("c1"), Events.NOON),
                new CaseMerged(ID, "case:4", "SJ-4", Events.NOON));
        assertThat(CaseFacts.of(trail, grounds).links())
                .extracting(CaseFacts.Link::relation, CaseFacts.Link::id, CaseFacts.Link::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("see-also", "2", "SJ-2"),
                        org.assertj.core.groups.Tuple.tuple("split-into", "3", "SJ-3"),
                        org.assertj.core.groups.Tuple.tuple("merged-into", "4", "SJ-4"));
        assertThat(row().state()).isEqualTo(CaseState.MERGED);
    }

    @Test
    void knowsTheNewestDeadlineOfEachClockAndWhoHasItNow() {
        Instant first = Events.NOON.plusSeconds(60);
        Instant second = Events.NOON.plusSeconds(120);
        happened(
                Events.opened(),
                new DeadlineExtended(ID, "settle", first, "why", Events.NOON),
                new DeadlineExtended(ID, "settle", second, "why", Events.NOON),
                new CaseTransferredOut(ID, "court", "A-1", null, Events.NOON));
        CaseFacts away = CaseFacts.of(trail, grounds);
        assertThat(away.deadlines()).extracting(CaseFacts.Deadline::until).containsExactly(second);
        assertThat(away.transfer()).isNotNull();
        assertThat(row().isLive()).isFalse();
        happened(new CaseTakenBack(ID, null, Events.NOON));
        assertThat(CaseFacts.of(trail, grounds).transfer()).isNull();
        assertThat(row().state()).isEqualTo(CaseState.TRIAGED);
    }

    @Test
    void saysUnderWhichLawItIsMediatedAndHowThatEnded() {
        happened(Events.opened(), new MediationStarted(ID, "mediation:1", "peoples-mediation", Events.NOON));
        assertThat(row().state()).isEqualTo(CaseState.IN_MEDIATION);
        happened(new MediationEnded(ID, "mediation:1", "peoples-mediation", "agreed", "vault:1", Events.NOON));
        assertThat(row().state()).isEqualTo(CaseState.UNDER_WAY);
        assertThat(trail.get(1).facts()).containsEntry("ground", "peoples-mediation");
        assertThat(trail.get(2).facts()).containsEntry("ground", "agreed").containsEntry("noteRef", "vault:1");
    }

    private CaseRow row() {
        return rows.get(Events.CASE);
    }

    private void happened(Object... events) {
        for (Object event : events) {
            long index = trail.size() + 1L;
            EventFacts facts = new EventFacts(index, index, Events.NOON, "user:1");
            fold.on(event, facts);
            routing.on(event, facts);
        }
    }

    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(CaseTrailTest::value).toArray();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Instant.class) {
            return Events.NOON;
        } else if (type == List.class) {
            return List.of("x");
        } else if (type == int.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == Double.class) {
            return 1.0;
        }
        return switch (component.getName()) {
            case "caseId" -> ID;
            case "origin" -> "COMPLAINT";
            case "priority" -> "CRITICAL";
            default -> component.getName();
        };
    }
}
