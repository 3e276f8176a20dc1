package org.scenicwatch.core.casework.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseLinked;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseSplit;

/** Decides what several cases have to do with each other. */
record GroupSteps(CaseLife life) {

    static final String SEE_ALSO = "see-also";
    static final String MERGED_FROM = "merged-from";
    static final String SPLIT_FROM = "split-from";

    List<Object> decide(MergeCase command) {
        life.allows(CaseStep.MERGE);
        mustDiffer(command.caseId(), command.into());
        if (life.past().joint()) {
            throw CaseRefused.jointComplaint();
        }
        return List.of(new CaseMerged(command.caseId(), command.into(), command.intoNumber(), command.at()));
    }

    /** All that belongs to the case. */
    CaseContent content() {
        return new CaseContent(
                number(), life.members().alarmsInOrder(), life.members().complaints());
    }

    List<Object> decide(TakeOver command, CaseCatalogue catalogue, CaseGrounds grounds) {
        CaseState current = life.allows(CaseStep.JOIN);
        List<Object> events = new ArrayList<>();
        CaseMembers after = life.members();
        for (AlarmOccurrence alarm : command.content().alarms()) {
            if (!after.alarms().contains(alarm)) {
                events.add(new AlarmJoined(command.caseId(), alarm.alarmId(), alarm.occurrence(), command.at()));
                after = after.plus(alarm);
            }
        }
        for (FiledComplaint filed : command.content().complaints()) {
            if (!after.has(filed.ref())) {
                events.add(CaseLife.filed(command.caseId(), filed.complaint(), filed.at()));
                after = after.plus(filed);
            }
        }
        events.add(new CaseLinked(
                command.caseId(), command.from(), command.content().number(), command.relation(), command.at()));
        if (current == CaseState.RESOLVED) {
            String ground = command.content().alarms().isEmpty() ? CaseLife.COMPLAINT_JOINED : CaseLife.ALARM_JOINED;
            events.add(new CaseReopened(command.caseId(), ground, null, command.at()));
        }
        events.addAll(life.jointComplaint(command.caseId(), after, catalogue, grounds, command.at()));
        return events;
    }

    List<Object> decide(SplitCase command) {
        life.allows(CaseStep.SPLIT);
        if (command.alarms().isEmpty() && command.complaintRefs().isEmpty()) {
            throw CaseRefused.nothingChosen();
        }
        for (String alarm : command.alarms()) {
            if (life.members().alarms().stream().noneMatch(one -> one.alarmId().equals(alarm))) {
                throw CaseRefused.unknownAlarm(alarm);
            }
        }
        for (String ref : command.complaintRefs()) {
            if (!life.members().has(ref)) {
                throw CaseRefused.unknownComplaint();
            }
        }
        CaseMembers left =
                life.members().withoutAlarms(Set.copyOf(command.alarms()), Set.copyOf(command.complaintRefs()));
        if (left.isEmpty()) {
            throw CaseRefused.allChosen();
        }
        return List.of(new CaseSplit(
                command.caseId(),
                command.newCaseId(),
                command.newNumber(),
                List.copyOf(command.alarms()),
                List.copyOf(command.complaintRefs()),
                command.at()));
    }

    /** The part that a split takes away, as it was before. */
    CaseContent part(SplitCase command) {
        return new CaseContent(
                number(),
                life.members().alarmsInOrder().stream()
                        .filter(alarm -> command.alarms().contains(alarm.alarmId()))
                        .toList(),
                life.members().complaints().stream()
                        .filter(filed -> command.complaintRefs().contains(filed.ref()))
                        .toList());
    }

    List<Object> decide(LinkCase command) {
        life.allows(CaseStep.LINK);
        mustDiffer(command.caseId(), command.other());
        if (life.past().linked().contains(command.other())) {
            return List.of();
        }
        return List.of(
                new CaseLinked(command.caseId(), command.other(), command.otherNumber(), SEE_ALSO, command.at()));
    }

    private String number() {
        CaseSpot spot = life.spot();
        return spot == null ? "" : spot.number();
    }

    private static void mustDiffer(String caseId, String other) {
        if (caseId.equals(other)) {
            throw CaseRefused.sameCase();
        }
    }
}
