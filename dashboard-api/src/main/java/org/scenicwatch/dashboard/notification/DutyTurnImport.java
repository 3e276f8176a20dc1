package org.scenicwatch.dashboard.notification;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.core.notification.write.PlanDutyTurn;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.imports.FileRow;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.scenicwatch.dashboard.imports.RowTaker;
import org.springframework.stereotype.Component;

/** Turns of duty from a CSV file; the same file may be given as often as one likes. */
@Component
public class DutyTurnImport {

    private static final List<String> COLUMNS = List.of("id", "duty", "recipient", "from", "until");

    private final DirectoryTables directory;
    private final CommandGateway commands;
    private final SiteSettings site;
    private final Clock clock;

    DutyTurnImport(DirectoryTables directory, CommandGateway commands, SiteSettings site, Clock clock) {
        this.directory = directory;
        this.commands = commands;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Takes in the rows of a file.
     *
     * @param text the file
     * @param dryRun whether it is only told what would come of it
     */
    public ImportReport take(String text, boolean dryRun) {
        return RowTaker.take(text, COLUMNS, dryRun, new RowTaker.Taking() {
            @Override
            public String id(FileRow row) throws FileRow.Bad {
                return NotificationIds.turn(site.area(), row.code());
            }

            @Override
            public boolean isHeld(String id, FileRow row) throws FileRow.Bad {
                PlanDutyTurn wanted = ofRow(id, row);
                return directory
                        .turn(id)
                        .filter(turn -> turn.duty().equals(wanted.duty().key())
                                && turn.recipientId().equals(wanted.recipientId())
                                && turn.from().equals(wanted.from())
                                && turn.until().equals(wanted.until()))
                        .isPresent();
            }

            @Override
            public void take(String id, FileRow row) throws FileRow.Bad {
                commands.sendAndWait(
                        new GenericCommandMessage<>(ofRow(id, row), Map.of(Actors.METADATA_KEY, "system:import")));
            }
        });
    }

    private PlanDutyTurn ofRow(String id, FileRow row) throws FileRow.Bad {
        try {
            return command(id, row.required("duty"), row.required("recipient"), time("from", row), time("until", row));
        } catch (WrongField wrong) {
            throw wrong.of(row);
        }
    }

    PlanDutyTurn command(String id, String dutyKey, String recipient, Instant from, Instant until) throws WrongField {
        Duty duty = Duty.of(dutyKey)
                .filter(found -> !found.isHeldAlways())
                .orElseThrow(() -> new WrongField(
                        "duty",
                        "turn.unknown-duty",
                        "没有此种轮值职责：" + dutyKey,
                        "There is no such duty that is held by turns: " + dutyKey));
        String recipientId = NotificationIds.recipient(site.area(), recipient);
        boolean holds = directory
                .recipient(recipientId)
                .filter(entry ->
                        entry.duties().stream().anyMatch(held -> held.duty().equals(duty.key())))
                .isPresent();
        if (!holds) {
            throw new WrongField(
                    "recipient",
                    "turn.unknown-recipient",
                    "没有担任此职责的通知对象：" + recipient,
                    "There is no recipient of this id who holds the duty: " + recipient);
        }
        return new PlanDutyTurn(id, site.area(), duty, recipientId, from, until, clock.instant());
    }

    private static Instant time(String column, FileRow row) throws FileRow.Bad {
        String text = row.required(column);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw row.bad(
                    column,
                    "import.not-a-time",
                    column + " 须为带时区的时间，例如 2026-05-01T08:00+08:00。",
                    column + " has to be a time with its offset, for example 2026-05-01T08:00+08:00.");
        }
    }
}
