package org.scenicwatch.dashboard.casesandalarms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What people decide on an alarm that they see, answered by the row as it is then. */
@Component
public class AlarmDecisions {

    private final AlarmNow now;
    private final Decisions decisions;

    AlarmDecisions(AlarmNow now, Decisions decisions) {
        this.now = now;
        this.decisions = decisions;
    }

    /** A command on an alarm, with the person's words if there are any. */
    public interface AlarmCommand {
        Object on(String alarmId, @Nullable String wordsRef);
    }

    /**
     * Sends the command if the caller saw the alarm as it is.
     *
     * @param id the alarm's id as it stands in the path
     * @param seen the version that the caller saw
     * @param words what the caller wrote
     * @throws ApiProblem 404 when there is no such alarm, 412 when it has changed meanwhile
     */
    ResponseEntity<AlarmRow> decide(String id, long seen, @Nullable String words, AlarmCommand command) {
        String aggregate = AlarmIds.ofRow(RowIds.ofPath(id));
        try {
            decisions.decide(aggregate, seen, words, ref -> command.on(aggregate, ref));
        } catch (Decisions.Overtaken e) {
            throw changed(row(id));
        }
        return decided(id, aggregate);
    }

    /**
     * Sends the first command on an alarm of which nothing is known yet.
     *
     * @param aggregate the alarm's aggregate id
     * @param words what the caller wrote
     * @throws ApiProblem 412 when it is known by now, which the caller did not see
     */
    public ResponseEntity<AlarmRow> begin(String aggregate, @Nullable String words, AlarmCommand command) {
        String id = AlarmIds.row(aggregate);
        Optional<AlarmRow> known = now.find(id);
        if (known.isPresent()) {
            throw changed(known.get());
        }
        try {
            decisions.sendWithWords(words, ref -> command.on(aggregate, ref));
        } catch (Decisions.Overtaken e) {
            throw changed(row(id));
        }
        return decided(id, aggregate);
    }

    private ResponseEntity<AlarmRow> decided(String id, String aggregate) {
        decisions.letListsFollow(aggregate, version -> now.isShown(RowIds.ofPath(id), version));
        return one(id);
    }

    /** The alarm with this id in the path, with its version as the entity tag. */
    ResponseEntity<AlarmRow> one(String id) {
        AlarmRow row = row(id);
        return ResponseEntity.ok().eTag(IfMatch.tag(row.version())).body(row);
    }

    /**
     * The alarm with this id in the path, as it is this moment.
     *
     * @throws ApiProblem 404 when there is none
     */
    AlarmRow row(String id) {
        String rowId = RowIds.ofPath(id);
        return now.find(rowId)
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.NOT_FOUND, "alarm.not-found", "没有此报警：" + rowId, "There is no such alarm: " + rowId));
    }

    /** Whether the caller may decide on alarms of the highest priority and on fire alarms. */
    public static boolean byCommander() {
        return SignedIn.current()
                .map(SignedIn::roles)
                .filter(roles -> roles.contains(Role.COMMANDER) || roles.contains(Role.DUTY_LEADER))
                .isPresent();
    }

    private static ApiProblem changed(AlarmRow now) {
        String zh =
                switch (now.condition()) {
                    case NORMAL -> "已恢复正常";
                    case UNACKNOWLEDGED -> "未确认";
                    case ACKNOWLEDGED -> "已确认";
                    case RETURNED_UNACKNOWLEDGED -> "已恢复、未确认";
                };
        String en =
                switch (now.condition()) {
                    case NORMAL -> "back to normal";
                    case UNACKNOWLEDGED -> "unacknowledged";
                    case ACKNOWLEDGED -> "acknowledged";
                    case RETURNED_UNACKNOWLEDGED -> "back to normal, not yet acknowledged";
                };
        String asideZh =
                switch (now.suppression()) {
                    case NONE -> "";
                    case SHELVED -> "，已搁置";
                    case SUPPRESSED_BY_DESIGN -> "，设计抑制";
                    case OUT_OF_SERVICE -> "，已停用";
                };
        String asideEn =
                switch (now.suppression()) {
                    case NONE -> "";
                    case SHELVED -> ", shelved";
                    case SUPPRESSED_BY_DESIGN -> ", suppressed by design";
                    case OUT_OF_SERVICE -> ", out of service";
                };
        return IfMatch.changed(
                "该报警已有变化：现为“" + zh + asideZh + "”，级别 " + now.level() + "，请查看后再操作。",
                "This alarm has changed: it is now " + en + asideEn + ", level " + now.level()
                        + ". Look again, then decide.");
    }
}
