package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.Latch;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.notification.events.HouseAnswered;

/** An alarm row on its way to the next one: what an event does not say stays as it was. */
final class AlarmChange {

    private final AlarmRow row;
    private AlarmCondition condition;
    private Latch latch;
    private Priority priority;
    private String level;
    private Instant sinceAt;
    private @Nullable Double value;
    private @Nullable Double threshold;
    private @Nullable String state;
    private @Nullable String code;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;
    private @Nullable Instant returnedAt;
    private AlarmRow.@Nullable Verified verification;
    private Suppression suppression;
    private AlarmRow.@Nullable Aside shelf;
    private List<AlarmRow.Aside> design = List.of();
    private AlarmRow.@Nullable Aside service;
    private AlarmRow.@Nullable Request request;
    private @Nullable Instant chatteringSince;
    private @Nullable String caseId;
    private AlarmRow.@Nullable Houses houses;
    private long version;

    AlarmChange(AlarmRow row) {
        this.row = row;
        condition = row.condition();
        latch = row.latch();
        priority = row.priority();
        level = row.level();
        sinceAt = row.sinceAt();
        value = row.value();
        threshold = row.threshold();
        state = row.state();
        code = row.code();
        acknowledgedAt = row.acknowledgedAt();
        acknowledgedBy = row.acknowledgedBy();
        returnedAt = row.returnedAt();
        verification = row.verification();
        suppression = row.suppression();
        AlarmRow.Holds holds = row.holds();
        if (holds != null) {
            shelf = holds.shelf();
            design = holds.design();
            service = holds.service();
        }
        request = row.outOfServiceRequest();
        chatteringSince = row.chatteringSince();
        caseId = row.caseId();
        houses = row.houses();
        version = row.version();
    }

    /** A condition that asks for an acknowledgement again forgets the one that was given. */
    AlarmChange condition(String name) {
        condition = AlarmCondition.valueOf(name);
        if (condition == AlarmCondition.UNACKNOWLEDGED) {
            acknowledgedAt = null;
            acknowledgedBy = null;
        }
        return this;
    }

    AlarmChange latch(String name) {
        latch = Latch.valueOf(name);
        return this;
    }

    AlarmChange level(AlarmLevelChanged event) {
        level = event.level();
        priority = Priority.valueOf(event.priority());
        sinceAt = event.at();
        value = event.value();
        threshold = event.threshold();
        state = event.state();
        code = event.code();
        return this;
    }

    AlarmChange returned(AlarmReturnedToNormal event) {
        returnedAt = event.at();
        value = event.value() == null ? value : event.value();
        return this;
    }

    AlarmChange acknowledged(Instant at, String by) {
        acknowledgedAt = at;
        acknowledgedBy = by;
        return this;
    }

    AlarmChange unacknowledged() {
        acknowledgedAt = null;
        acknowledgedBy = null;
        return this;
    }

    AlarmChange shelf(AlarmRow.@Nullable Aside hold, String shownAs) {
        return holds(hold, design, service, shownAs);
    }

    AlarmChange service(AlarmRow.@Nullable Aside hold, String shownAs) {
        return holds(shelf, design, hold, shownAs);
    }

    AlarmChange hidden(AlarmRow.Aside hold, String shownAs) {
        List<AlarmRow.Aside> more = new ArrayList<>(design);
        more.add(hold);
        return holds(shelf, more, service, shownAs);
    }

    AlarmChange explained(String cause, String shownAs) {
        List<AlarmRow.Aside> left =
                design.stream().filter(hold -> !cause.equals(hold.cause())).toList();
        return holds(shelf, left, service, shownAs);
    }

    private AlarmChange holds(
            AlarmRow.@Nullable Aside newShelf,
            List<AlarmRow.Aside> newDesign,
            AlarmRow.@Nullable Aside newService,
            String shownAs) {
        shelf = newShelf;
        design = newDesign;
        service = newService;
        suppression = Suppression.valueOf(shownAs);
        return this;
    }

    AlarmChange chattering(@Nullable Instant since) {
        chatteringSince = since;
        return this;
    }

    AlarmChange requested(AlarmRow.@Nullable Request asked) {
        request = asked;
        return this;
    }

    AlarmChange verified(AlarmRow.Verified found) {
        verification = found;
        return this;
    }

    AlarmChange inCase(String id) {
        caseId = id;
        return this;
    }

    AlarmChange told(HouseAnswered answer) {
        houses = (houses == null ? AlarmRow.Houses.NOTHING : houses).after(answer);
        return this;
    }

    AlarmChange version(long number) {
        version = number;
        return this;
    }

    AlarmRow done() {
        return new AlarmRow(
                row.id(),
                row.occurrence(),
                row.source(),
                row.kind(),
                row.rule(),
                row.ruleVersion(),
                row.title(),
                row.guidance(),
                priority,
                level,
                condition,
                suppression,
                shelf == null && design.isEmpty() && service == null
                        ? null
                        : new AlarmRow.Holds(shelf, design, service),
                request,
                chatteringSince,
                latch,
                row.latching(),
                verification,
                row.raisedAt(),
                sinceAt,
                acknowledgedAt,
                acknowledgedBy,
                returnedAt,
                row.metric(),
                value,
                threshold,
                row.unit(),
                row.direction(),
                state,
                code,
                row.late(),
                row.place(),
                row.zone(),
                caseId,
                houses,
                version);
    }
}
