package org.scenicwatch.core.eventrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.PublishedRules;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AreaModeDeclared;
import org.scenicwatch.core.alarm.events.HealthTargetSet;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.BodyRevised;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseLinked;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseUrged;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.JointPartReported;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;
import org.scenicwatch.core.casework.events.QuestionsAnswered;
import org.scenicwatch.core.casework.events.ReturnReviewed;
import org.scenicwatch.core.casework.events.RoutingRulesRevised;
import org.scenicwatch.core.casework.events.StepMarked;
import org.scenicwatch.core.casework.events.TeamNamed;
import org.scenicwatch.core.complainant.events.OriginBlocked;
import org.scenicwatch.core.complainant.events.TextsStopped;
import org.scenicwatch.core.device.events.DeviceCommandRequested;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.dialogue.events.ComplainantAsked;
import org.scenicwatch.core.dialogue.events.QuestionAnswered;
import org.scenicwatch.core.dispatch.events.ResponderEntered;
import org.scenicwatch.core.dispatch.events.ResponderSetOut;
import org.scenicwatch.core.dispatch.events.ResponderStoodDown;
import org.scenicwatch.core.dispatch.events.TaskOffered;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.events.TaskReported;
import org.scenicwatch.core.dispatch.events.TaskTaken;
import org.scenicwatch.core.document.events.DocumentIssued;
import org.scenicwatch.core.duty.events.PostCheckCalled;
import org.scenicwatch.core.eventstore.EventJson;
import org.scenicwatch.core.fireaccess.events.WayBlocked;
import org.scenicwatch.core.hazard.events.HazardReported;
import org.scenicwatch.core.hazard.events.HazardStruckOff;
import org.scenicwatch.core.hazard.events.RewardGranted;
import org.scenicwatch.core.incident.events.RollCalled;
import org.scenicwatch.core.incident.events.SectorGiven;
import org.scenicwatch.core.incident.events.TeamCounted;
import org.scenicwatch.core.incident.events.VolunteerAnswered;
import org.scenicwatch.core.incident.events.VolunteerConsented;
import org.scenicwatch.core.incident.events.VolunteerEnrolled;
import org.scenicwatch.core.incident.events.VolunteerSuspended;
import org.scenicwatch.core.incident.events.VolunteersCalled;
import org.scenicwatch.core.lostperson.events.LegalGroundRecorded;
import org.scenicwatch.core.lostperson.events.SearchBegun;
import org.scenicwatch.core.lostperson.events.SectorLaidOut;
import org.scenicwatch.core.lostperson.events.SectorSearchBegun;
import org.scenicwatch.core.lostperson.events.SightingReported;
import org.scenicwatch.core.mediation.events.AgreementReached;
import org.scenicwatch.core.mediation.events.MediationOpened;
import org.scenicwatch.core.mediation.events.MediatorNamed;
import org.scenicwatch.core.mediation.events.OfferMade;
import org.scenicwatch.core.mediation.events.PartyNamed;
import org.scenicwatch.core.mediation.events.SessionScheduled;
import org.scenicwatch.core.merchant.events.BanImposed;
import org.scenicwatch.core.merchant.events.CaseTied;
import org.scenicwatch.core.merchant.events.LeadSent;
import org.scenicwatch.core.merchant.events.LetterIssued;
import org.scenicwatch.core.merchant.events.LicenceAdded;
import org.scenicwatch.core.merchant.events.MerchantRegistered;
import org.scenicwatch.core.notification.events.DutyTurnPlanned;
import org.scenicwatch.core.notification.events.HouseAnswered;
import org.scenicwatch.core.notification.events.LadderStarted;
import org.scenicwatch.core.notification.events.MessageIntended;
import org.scenicwatch.core.notification.events.RecipientEntered;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.review.events.FindingsFiled;
import org.scenicwatch.core.review.events.ObjectionDecided;
import org.scenicwatch.core.review.events.ReviewOpened;
import org.scenicwatch.core.review.events.SampleDrawn;
import tools.jackson.databind.ObjectMapper;

/** The state of every aggregate can be written down and read again, so that a long stream may be cut short. */
class AggregateSnapshotTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private static final List<Class<?>> EVENTS = List.of(
            DeviceRegistered.class,
            PlaceRegistered.class,
            CaseOpened.class,
            AlarmJoined.class,
            ComplaintFiled.class,
            CaseAssigned.class,
            CaseUrged.class,
            DeadlineExtended.class,
            OutsideOrderRecorded.class,
            CaseLinked.class,
            CaseClosed.class,
            CaseRated.class,
            BodyRevised.class,
            RoutingRulesRevised.class,
            ReturnReviewed.class,
            JointPartReported.class,
            TeamNamed.class,
            QuestionsAnswered.class,
            StepMarked.class,
            EvidenceAdded.class,
            PostCheckCalled.class,
            SearchBegun.class,
            LegalGroundRecorded.class,
            SightingReported.class,
            SectorLaidOut.class,
            SectorSearchBegun.class,
            ComplainantAsked.class,
            QuestionAnswered.class,
            RecipientEntered.class,
            DutyTurnPlanned.class,
            LadderStarted.class,
            HealthTargetSet.class,
            MessageIntended.class,
            TaskOpened.class,
            TaskOffered.class,
            TaskTaken.class,
            ResponderSetOut.class,
            TaskReported.class,
            ResponderEntered.class,
            ResponderStoodDown.class,
            DocumentIssued.class,
            TextsStopped.class,
            OriginBlocked.class,
            WayBlocked.class,
            SectorGiven.class,
            RollCalled.class,
            TeamCounted.class,
            VolunteersCalled.class,
            VolunteerAnswered.class,
            VolunteerEnrolled.class,
            VolunteerConsented.class,
            VolunteerSuspended.class,
            SampleDrawn.class,
            ReviewOpened.class,
            FindingsFiled.class,
            ObjectionDecided.class,
            HazardReported.class,
            HazardStruckOff.class,
            RewardGranted.class,
            MediationOpened.class,
            PartyNamed.class,
            MediatorNamed.class,
            SessionScheduled.class,
            OfferMade.class,
            AgreementReached.class,
            MerchantRegistered.class,
            LicenceAdded.class,
            LetterIssued.class,
            BanImposed.class,
            LeadSent.class,
            CaseTied.class,
            HouseAnswered.class);

    private final ObjectMapper mapper = EventJson.mapper();

    @TestFactory
    Stream<DynamicTest> everyAggregateSurvivesASnapshot() {
        return StoredEvents.CORE.stream()
                .filter(type -> type.isAnnotatedWith(Aggregate.class))
                .map(JavaClass::reflect)
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> survives(type)));
    }

    private void survives(Class<?> type) throws ReflectiveOperationException {
        Object aggregate = emptyOf(type);
        for (Class<?> event : EVENTS) {
            evolve(aggregate, Sample.of(event));
        }
        if (type.getSimpleName().equals("Alarm")) {
            evolve(aggregate, raised());
        }
        if (type.getSimpleName().equals("RuleBook")) {
            evolve(aggregate, PublishedRules.write("rules:1", "xijiang", 1, DefaultRules.book(), null, AT));
        }
        if (type.getSimpleName().equals("AreaModes")) {
            evolve(aggregate, new AreaModeDeclared("areaModes:1", "xijiang", "DRILL", "Z-01", AT, "v", AT));
        }
        if (type.getSimpleName().equals("CommandToDevice")) {
            evolve(aggregate, requested());
        }
        Object read = mapper.readValue(mapper.writeValueAsString(aggregate), type);
        assertThat(read).usingRecursiveComparison().isEqualTo(aggregate);
        assertThat(read).usingRecursiveComparison().isNotEqualTo(emptyOf(type));
    }

    private static DeviceCommandRequested requested() {
        DeviceCommandRequested sample = (DeviceCommandRequested) Sample.of(DeviceCommandRequested.class);
        return new DeviceCommandRequested(
                "command:xijiang/1",
                "xijiang",
                "P-0001",
                "power",
                "restore",
                Map.of(),
                "cause_removed",
                null,
                "overload",
                "user:c",
                "user:a",
                null,
                "another",
                sample.expiresAt(),
                sample.at());
    }

    private static AlarmRaised raised() {
        AlarmRaised sample = (AlarmRaised) Sample.of(AlarmRaised.class);
        return new AlarmRaised(
                "alarm:1",
                1,
                "xijiang",
                "device",
                "xijiang/SM-0001",
                "smoke",
                "smoke-alarm",
                1,
                "alarm",
                "CRITICAL",
                null,
                null,
                null,
                null,
                null,
                "alarm",
                null,
                "UNTIL_VERIFIED",
                "Z-01",
                null,
                sample.at(),
                sample.at(),
                false,
                "UNACKNOWLEDGED",
                "HELD",
                "NONE");
    }

    private static Object emptyOf(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static void evolve(Object aggregate, Object event) throws ReflectiveOperationException {
        for (Method method : Arrays.stream(aggregate.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .filter(method -> method.getParameterTypes()[0] == event.getClass())
                .toList()) {
            method.setAccessible(true);
            method.invoke(aggregate, event);
        }
    }
}
