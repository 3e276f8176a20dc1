package org.scenicwatch.dashboard.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dispatch.TaskState;

/**
 * One task, without anything that a person said.
 *
 * @param id the uuid
 * @param caseId the case's id in rows
 * @param area the scenic area's code
 * @param body code of the body whose people are asked
 * @param category the category's code
 * @param priority CRITICAL, WARNING or CAUTION
 * @param place the place's id
 * @param zone the zone's id
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param needed how many have to take it
 * @param state where it stands
 * @param over whether nothing more comes of it
 * @param hands who was asked, in the order of asking
 * @param offeredUntil when the offer that stands lapses; none: nobody is asked at this moment
 * @param openedAt server time
 * @param lastAt when the newest event happened
 * @param noteRef where the desk's words lie in the vault
 * @param reports what came from the place
 * @param ground why it was withdrawn
 * @param version the aggregate's version after the newest event
 */
public record TaskRow(
        String id,
        String caseId,
        String area,
        String body,
        String category,
        String priority,
        @Nullable String place,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        int needed,
        TaskState state,
        boolean over,
        List<Hand> hands,
        @Nullable Instant offeredUntil,
        Instant openedAt,
        Instant lastAt,
        @Nullable String noteRef,
        List<TaskReport> reports,
        @Nullable String ground,
        long version) {

    public TaskRow {
        hands = hands == null ? List.of() : List.copyOf(hands);
        reports = reports == null ? List.of() : List.copyOf(reports);
    }

    /** How many have it. */
    public int takers() {
        return (int) hands.stream().filter(Hand::has).count();
    }

    /** Whether the person has or had a hand in it. */
    public boolean isOf(String responder) {
        return hands.stream().anyMatch(hand -> hand.responder().equals(responder));
    }

    /** The row after an event of that time and version. */
    TaskRow with(TaskState after, List<Hand> now, @Nullable Instant until, Instant at, long newest) {
        return new TaskRow(
                id,
                caseId,
                area,
                body,
                category,
                priority,
                place,
                zone,
                lon,
                lat,
                needed,
                after,
                after.isOver(),
                now,
                until,
                openedAt,
                at,
                noteRef,
                reports,
                ground,
                newest);
    }

    TaskRow withdrawn(String why) {
        return new TaskRow(
                id,
                caseId,
                area,
                body,
                category,
                priority,
                place,
                zone,
                lon,
                lat,
                needed,
                state,
                over,
                hands,
                offeredUntil,
                openedAt,
                lastAt,
                noteRef,
                reports,
                why,
                version);
    }

    TaskRow plus(TaskReport report) {
        List<TaskReport> all = new ArrayList<>(reports);
        all.add(report);
        return new TaskRow(
                id,
                caseId,
                area,
                body,
                category,
                priority,
                place,
                zone,
                lon,
                lat,
                needed,
                state,
                over,
                hands,
                offeredUntil,
                openedAt,
                lastAt,
                noteRef,
                all,
                ground,
                version);
    }

    /** The hands with this person's in another state; a person without one gets it at the end. */
    List<Hand> put(Hand hand) {
        List<Hand> all = new ArrayList<>(hands);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).responder().equals(hand.responder())) {
                all.set(i, hand);
                return all;
            }
        }
        all.add(hand);
        return all;
    }

    static List<Hand> each(List<Hand> hands, UnaryOperator<Hand> change) {
        return hands.stream().map(change).toList();
    }
}
