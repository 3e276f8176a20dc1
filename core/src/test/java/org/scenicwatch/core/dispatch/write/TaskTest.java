package org.scenicwatch.core.dispatch.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.events.OfferLapsed;
import org.scenicwatch.core.dispatch.events.ResponderArrived;
import org.scenicwatch.core.dispatch.events.ResponderSetOut;
import org.scenicwatch.core.dispatch.events.TaskDeclined;
import org.scenicwatch.core.dispatch.events.TaskFinished;
import org.scenicwatch.core.dispatch.events.TaskLeftUnmanned;
import org.scenicwatch.core.dispatch.events.TaskOffered;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.events.TaskReported;
import org.scenicwatch.core.dispatch.events.TaskTaken;
import org.scenicwatch.core.dispatch.events.TaskWithdrawn;

class TaskTest {

    private static final String ID = "task:0190";
    private static final Instant AT = Instant.parse("2026-05-01T02:13:00Z");
    private static final Instant UNTIL = AT.plusSeconds(120);
    private static final Instant LATER = AT.plusSeconds(600);
    private static final String AN = "responder:xijiang/an";
    private static final String BO = "responder:xijiang/bo";
    private static final String CY = "responder:xijiang/cy";

    private final Map<String, String> board = new HashMap<>();
    private FixtureConfiguration<Task> fixture;

    @BeforeEach
    void setUp() {
        TaskBoard inMemory = new TaskBoard() {
            @Override
            public void put(
                    String taskId,
                    String area,
                    String caseId,
                    String body,
                    String state,
                    Collection<String> busy,
                    Collection<String> asked) {
                board.put(taskId, state + " busy=" + busy + " asked=" + asked);
            }
        };
        fixture = new AggregateTestFixture<>(Task.class)
                .registerInjectableResource(new DispatchBook())
                .registerInjectableResource(inMemory)
                .registerInjectableResource(Clock.fixed(LATER, ZoneOffset.UTC));
    }

    @Test
    void aTaskSaysHowManyPeopleItsCategoryAsksForAndHowLongAnOfferStands() {
        fixture.givenNoPriorActivity()
                .when(open("fire", Priority.CRITICAL, null))
                .expectEvents(opened("fire", "CRITICAL", 2, 20));
        assertThat(board).containsEntry(ID, "OPENED busy=[] asked=[]");
    }

    @Test
    void thePersonWhomTheDeskChoseIsAskedFirstUntilTheOfferLapses() {
        fixture.givenNoPriorActivity()
                .andGivenCurrentTime(AT)
                .when(open("crowding", Priority.WARNING, AN))
                .expectEvents(opened("crowding", "WARNING", 1, 120), offered(1, AN))
                .expectScheduledDeadlineWithName(UNTIL, Task.OFFER_DUE);
        assertThat(board).containsEntry(ID, "OFFERED busy=[" + AN + "] asked=[" + AN + "]");
    }

    @Test
    void aMergeWithdrawsWhatNobodyHasTakenAndNothingElse() {
        WithdrawTask merged = new WithdrawTask(ID, "case-merged", null, true, LATER);
        fixture.given(opened("crowding", "WARNING", 1, 120), offered(1, AN))
                .when(merged)
                .expectEvents(new TaskWithdrawn(ID, "case-merged", null, LATER));
        fixture.given(opened("crowding", "WARNING", 1, 120), offered(1, AN), new TaskTaken(ID, 1, AN, 1, 1, AT))
                .when(merged)
                .expectNoEvents();
        fixture.given(opened("fire", "CRITICAL", 2, 20), offered(1, AN), new TaskTaken(ID, 1, AN, 1, 2, AT))
                .when(merged)
                .expectNoEvents();
    }

    @Test
    void theSameTaskAgainHasNoFurtherEffect() {
        fixture.given(opened("crowding", "WARNING", 1, 120))
                .when(open("crowding", Priority.WARNING, AN))
                .expectNoEvents()
                .expectNoScheduledDeadlines();
    }

    @Test
    void anOfferThatNobodyAnswersLapsesAndLeavesNobodyAtIt() {
        fixture.givenCurrentTime(AT)
                .andGivenCommands(open("crowding", Priority.WARNING, AN))
                .whenTimeElapses(Duration.ofMinutes(3))
                .expectTriggeredDeadlinesWithName(Task.OFFER_DUE)
                .expectEvents(new OfferLapsed(ID, 1, AN, LATER));
        assertThat(board).containsEntry(ID, "OPENED busy=[] asked=[" + AN + "]");
    }

    @Test
    void aDeadlineAfterTheAnswerFindsNothingToDo() {
        fixture.givenCurrentTime(AT)
                .andGivenCommands(open("crowding", Priority.WARNING, AN), new TakeTask(ID, AN, AT))
                .whenTimeElapses(Duration.ofMinutes(3))
                .expectNoEvents();
    }

    @Test
    void theDeadlineOfAnEarlierOfferDoesNotEndTheNext() {
        fixture.givenCurrentTime(AT)
                .andGivenCommands(
                        open("crowding", Priority.WARNING, AN),
                        new DeclineTask(ID, AN, "busy", null, AT),
                        new PassTaskOn(ID, 1, BO, AT.plusSeconds(60)))
                .whenTimeElapses(Duration.ofSeconds(130))
                .expectNoEvents();
    }

    @Test
    void whoeverWasAskedEarlierMayStillTakeItAndTheOtherIsNotNeededAnyMore() {
        fixture.given(
                        opened("crowding", "WARNING", 1, 120),
                        offered(1, AN),
                        new OfferLapsed(ID, 1, AN, UNTIL),
                        offered(2, BO))
                .when(new TakeTask(ID, AN, LATER))
                .expectEvents(new TaskTaken(ID, 2, AN, 1, 1, LATER));
        fixture.given(opened("crowding", "WARNING", 1, 120), offered(1, AN), taken(1, AN, 1, 1))
                .when(new TakeTask(ID, BO, LATER))
                .expectException(Refused.with("task.taken"));
    }

    @Test
    void whoeverWasNeverAskedCannotTakeIt() {
        fixture.given(opened("crowding", "WARNING", 1, 120), offered(1, AN))
                .when(new TakeTask(ID, CY, LATER))
                .expectException(Refused.with("task.not-asked"));
    }

    @Test
    void nobodySetsOutAloneWhereTheCategoryAsksForTwo() {
        Object[] half = {opened("fire", "CRITICAL", 2, 20), offered(1, AN), taken(1, AN, 1, 2)};
        fixture.given(half).when(new SetOut(ID, AN, LATER)).expectException(Refused.with("task.second-needed"));
        setUp();
        fixture.given(half).when(new ArriveAtTask(ID, AN, LATER)).expectException(Refused.with("task.second-needed"));
        setUp();
        fixture.given(half[0], half[1], half[2], offered(2, BO), taken(2, BO, 2, 2))
                .when(new SetOut(ID, AN, LATER))
                .expectEvents(new ResponderSetOut(ID, AN, LATER));
    }

    @Test
    void aStepThatComesTwiceHasOneEffect() {
        Object[] there = {
            opened("crowding", "WARNING", 1, 120),
            offered(1, AN),
            taken(1, AN, 1, 1),
            new ResponderSetOut(ID, AN, AT),
            new ResponderArrived(ID, AN, AT),
            new TaskReported(ID, AN, "r-1", null, List.of(), AT),
            new TaskFinished(ID, AN, null, AT)
        };
        for (Object again : List.of(
                new FinishTask(ID, AN, "words", LATER), new ReportOnTask(ID, AN, "r-1", "words", List.of(), LATER))) {
            setUp();
            fixture.given(there).when(again).expectSuccessfulHandlerExecution().expectNoEvents();
        }
        for (Object again :
                List.of(new TakeTask(ID, AN, LATER), new SetOut(ID, AN, LATER), new ArriveAtTask(ID, AN, LATER))) {
            setUp();
            fixture.given(List.of(there).subList(0, 5))
                    .when(again)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Test
    void whoeverGivesItBackIsNotAtItAnyMoreAndBeginsAnewWhenTheyTakeItAgain() {
        Object[] back = {
            opened("crowding", "WARNING", 1, 120),
            offered(1, AN),
            taken(1, AN, 1, 1),
            new ResponderSetOut(ID, AN, AT),
            new TaskDeclined(ID, 1, AN, "unwell", null, AT)
        };
        fixture.given(back).when(new ArriveAtTask(ID, AN, LATER)).expectException(Refused.with("task.opened"));
        setUp();
        fixture.given(back[0], back[1], back[2], back[3], back[4], taken(1, AN, 1, 1))
                .when(new SetOut(ID, AN, LATER))
                .expectEvents(new ResponderSetOut(ID, AN, LATER));
    }

    @Test
    void theSecondPersonIsAskedForOnceAndNobodyLeftIsSaidOnce() {
        Object[] half = {opened("fire", "CRITICAL", 2, 20), offered(1, AN), taken(1, AN, 1, 2)};
        fixture.given(half)
                .when(new PassTaskOn(ID, 1, null, LATER))
                .expectEvents(new TaskLeftUnmanned(ID, 1, 1, 2, LATER));
        setUp();
        fixture.given(half[0], half[1], half[2], new TaskLeftUnmanned(ID, 1, 1, 2, AT))
                .when(new PassTaskOn(ID, 1, null, LATER))
                .expectNoEvents();
        setUp();
        fixture.given(half[0], half[1], half[2], offered(2, BO))
                .when(new PassTaskOn(ID, 1, CY, LATER))
                .expectNoEvents();
    }

    @Test
    void aGroundThatSaysTooLittleNeedsWords() {
        fixture.given(opened("crowding", "WARNING", 1, 120), offered(1, AN))
                .when(new DeclineTask(ID, AN, "other", null, LATER))
                .expectException(Refused.with("task.words-required"));
        setUp();
        fixture.given(opened("crowding", "WARNING", 1, 120), offered(1, AN))
                .when(new DeclineTask(ID, AN, "lazy", "words", LATER))
                .expectException(Refused.with("task.unknown-ground"));
    }

    @Test
    void othersDoNotReportOnIt() {
        fixture.given(opened("crowding", "WARNING", 1, 120), offered(1, AN), taken(1, AN, 1, 1))
                .when(new ReportOnTask(ID, BO, "r-2", "words", List.of(), LATER))
                .expectException(Refused.with("task.not-yours"));
    }

    @Test
    void whatIsStoredIsWhatTheBoardShows() {
        fixture.given(opened("fire", "CRITICAL", 2, 20), offered(1, AN), taken(1, AN, 1, 2))
                .when(new OfferTask(ID, BO, AT));
        List<Object> stored = fixture.getEventStore()
                .readEvents(ID)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
        assertThat(stored).last().isEqualTo(new TaskOffered(ID, 2, BO, AT.plusSeconds(20), AT));
        assertThat(board.get(ID)).startsWith("PART_TAKEN busy=[" + AN + ", " + BO + "]");
    }

    private static OpenTask open(String category, Priority priority, @Nullable String first) {
        return new OpenTask(
                ID, "xijiang", "case:1", "patrol", category, priority, null, "z1", null, null, first, null, AT);
    }

    private static TaskOpened opened(String category, String priority, int takers, int seconds) {
        return new TaskOpened(
                ID,
                "xijiang",
                "case:1",
                "patrol",
                category,
                priority,
                null,
                "z1",
                null,
                null,
                takers,
                category.equals("fire") ? List.of("firefighting") : List.of(),
                seconds,
                null,
                AT);
    }

    private static TaskOffered offered(int turn, String who) {
        return new TaskOffered(ID, turn, who, UNTIL, AT);
    }

    private static TaskTaken taken(int turn, String who, int takers, int needed) {
        return new TaskTaken(ID, turn, who, takers, needed, AT);
    }
}
