package org.scenicwatch.dashboard.casesandalarms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseState;

/**
 * One case, without anything that a person said.
 *
 * @param id the uuid
 * @param number what people call it by
 * @param area the scenic area's code
 * @param state where it stands
 * @param origin where it comes from
 * @param category the category's code in the catalogue
 * @param cause what it is about: one case per place and cause is open
 * @param remit the remit's code
 * @param priority how soon somebody must act
 * @param place the place's id
 * @param placeName what people call the place
 * @param zone the zone's id
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param openedAt server time
 * @param lastAt when the newest event happened
 * @param assignee the code of the body that leads
 * @param assigneeName what people call that body
 * @param jointBodies codes of the bodies that work on it beside the lead
 * @param title the category's name
 * @param outcome the outcome's code, once resolved
 * @param alarms ids of the alarms that belong to it
 * @param complaints how many complaints belong to it
 * @param marks what else is to be seen at a glance: {@code urged}, {@code supervised}, {@code extended}, {@code joint}
 * @param nextDue the clock that is due first; not part of the stored row, whoever reads it adds it
 * @param version the aggregate's version after the newest event, for If-Match
 */
public record CaseRow(
        String id,
        String number,
        String area,
        CaseState state,
        CaseOrigin origin,
        String category,
        String cause,
        @Nullable String remit,
        Priority priority,
        @Nullable String place,
        @Nullable LocalText placeName,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        Instant openedAt,
        Instant lastAt,
        @Nullable String assignee,
        @Nullable LocalText assigneeName,
        List<String> jointBodies,
        @Nullable LocalText title,
        @Nullable String outcome,
        List<String> alarms,
        int complaints,
        List<String> marks,
        @Nullable NextDue nextDue,
        long version) {

    public CaseRow {
        alarms = alarms == null ? List.of() : List.copyOf(alarms);
        jointBodies = jointBodies == null ? List.of() : List.copyOf(jointBodies);
        // Rows that were written before there were marks hold none.
        marks = marks == null ? List.of() : List.copyOf(marks);
    }

    /** Whether the case stands on the screen. */
    @JsonIgnore
    public boolean isLive() {
        return switch (state) {
            case CLOSED, MERGED, TRANSFERRED_OUT, WITHDRAWN, REFUSED -> false;
            default -> true;
        };
    }

    CaseRow with(CaseState newState, Touch touch) {
        return copy(newState, category, remit, priority, assignee, outcome, alarms, complaints, marks, touch);
    }

    CaseRow triaged(String newCategory, String newRemit, Priority newPriority, Touch touch) {
        return copy(
                CaseState.TRIAGED,
                newCategory,
                newRemit,
                newPriority,
                assignee,
                outcome,
                alarms,
                complaints,
                marks,
                touch);
    }

    CaseRow assigned(String body, List<String> joint, Touch touch) {
        return copy(CaseState.ASSIGNED, category, remit, priority, body, outcome, alarms, complaints, marks, touch)
                .joint(joint);
    }

    CaseRow resolved(String newOutcome, Touch touch) {
        return copy(
                CaseState.RESOLVED, category, remit, priority, assignee, newOutcome, alarms, complaints, marks, touch);
    }

    CaseRow withAlarm(String alarm, Touch touch) {
        List<String> more = alarms;
        if (!alarms.contains(alarm)) {
            more = new ArrayList<>(alarms);
            more.add(alarm);
        }
        return copy(state, category, remit, priority, assignee, outcome, more, complaints, marks, touch);
    }

    CaseRow withComplaint(Touch touch) {
        return copy(state, category, remit, priority, assignee, outcome, alarms, complaints + 1, marks, touch);
    }

    CaseRow withoutComplaint(Touch touch) {
        int fewer = Math.max(0, complaints - 1);
        return copy(state, category, remit, priority, assignee, outcome, alarms, fewer, marks, touch);
    }

    CaseRow split(List<String> goneAlarms, int goneComplaints, Touch touch) {
        List<String> fewer =
                alarms.stream().filter(alarm -> !goneAlarms.contains(alarm)).toList();
        int left = Math.max(0, complaints - goneComplaints);
        return copy(state, category, remit, priority, assignee, outcome, fewer, left, marks, touch);
    }

    CaseRow marked(String mark, Touch touch) {
        List<String> more = marks;
        if (!marks.contains(mark)) {
            more = new ArrayList<>(marks);
            more.add(mark);
        }
        return copy(state, category, remit, priority, assignee, outcome, alarms, complaints, more, touch);
    }

    /** When and under which version something touched the case. */
    record Touch(Instant at, long version) {}

    private CaseRow copy(
            CaseState newState,
            String newCategory,
            @Nullable String newRemit,
            Priority newPriority,
            @Nullable String newAssignee,
            @Nullable String newOutcome,
            List<String> newAlarms,
            int newComplaints,
            List<String> newMarks,
            Touch touch) {
        return new CaseRow(
                id,
                number,
                area,
                newState,
                origin,
                newCategory,
                cause,
                newRemit,
                newPriority,
                place,
                placeName,
                zone,
                lon,
                lat,
                openedAt,
                // What came from another case may be older than what happened here.
                touch.at().isAfter(lastAt) ? touch.at() : lastAt,
                newAssignee,
                assigneeName,
                jointBodies,
                title,
                newOutcome,
                newAlarms,
                newComplaints,
                newMarks,
                nextDue,
                touch.version());
    }

    private CaseRow joint(List<String> newJointBodies) {
        return new CaseRow(
                id,
                number,
                area,
                state,
                origin,
                category,
                cause,
                remit,
                priority,
                place,
                placeName,
                zone,
                lon,
                lat,
                openedAt,
                lastAt,
                assignee,
                assigneeName,
                newJointBodies,
                title,
                outcome,
                alarms,
                complaints,
                marks,
                nextDue,
                version);
    }

    /** The same row with the names that the registers and the catalogue give to its codes. */
    public CaseRow named(
            @Nullable LocalText newTitle, @Nullable LocalText newPlaceName, @Nullable LocalText newAssigneeName) {
        return new CaseRow(
                id,
                number,
                area,
                state,
                origin,
                category,
                cause,
                remit,
                priority,
                place,
                newPlaceName,
                zone,
                lon,
                lat,
                openedAt,
                lastAt,
                assignee,
                newAssigneeName,
                jointBodies,
                newTitle,
                outcome,
                alarms,
                complaints,
                marks,
                nextDue,
                version);
    }

    /** The same row with its next deadline. */
    public CaseRow due(@Nullable NextDue next) {
        return new CaseRow(
                id,
                number,
                area,
                state,
                origin,
                category,
                cause,
                remit,
                priority,
                place,
                placeName,
                zone,
                lon,
                lat,
                openedAt,
                lastAt,
                assignee,
                assigneeName,
                jointBodies,
                title,
                outcome,
                alarms,
                complaints,
                marks,
                next,
                version);
    }
}
