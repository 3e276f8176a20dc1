package org.scenicwatch.dashboard.devicecommands;

import java.util.function.UnaryOperator;
import org.scenicwatch.core.device.events.DeviceCommandAnswered;
import org.scenicwatch.core.device.events.DeviceCommandConfirmed;
import org.scenicwatch.core.device.events.DeviceCommandRequested;
import org.scenicwatch.core.device.events.DeviceCommandSent;
import org.scenicwatch.core.device.events.DeviceCommandTimedOut;
import org.scenicwatch.core.device.events.DeviceCommandWithdrawn;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From events to rows of commands to devices. */
final class DeviceCommandFold {

    private static final String PREFIX = "command:";

    private final RowSpace<DeviceCommandRow> rows;

    DeviceCommandFold(RowSpace<DeviceCommandRow> rows) {
        this.rows = rows;
    }

    static String rowId(String commandId) {
        return commandId.substring(PREFIX.length());
    }

    static String aggregateOf(String rowId) {
        return PREFIX + rowId;
    }

    /** Takes in one event; others than those of commands change nothing. */
    void on(Object event, EventFacts facts) {
        long version = facts.version();
        if (event instanceof DeviceCommandRequested e) {
            rows.change(rowId(e.commandId()), facts.index(), before -> requested(e, version));
        } else if (event instanceof DeviceCommandConfirmed e) {
            change(e.commandId(), facts, row -> row.confirmed(e.confirmedBy(), e.at(), version));
        } else if (event instanceof DeviceCommandSent e) {
            change(e.commandId(), facts, row -> row.in("awaits_answer", e.at(), version));
        } else if (event instanceof DeviceCommandAnswered e) {
            change(e.commandId(), facts, row -> row.answered(e.result(), e.code(), e.late(), e.at(), version));
        } else if (event instanceof DeviceCommandTimedOut e) {
            change(e.commandId(), facts, row -> row.timedOut(e.waitedFor(), e.at(), version));
        } else if (event instanceof DeviceCommandWithdrawn e) {
            change(e.commandId(), facts, row -> row.in("withdrawn", e.at(), version));
        }
    }

    private void change(String commandId, EventFacts facts, UnaryOperator<DeviceCommandRow> change) {
        rows.change(rowId(commandId), facts.index(), row -> row == null ? null : change.apply(row));
    }

    private static DeviceCommandRow requested(DeviceCommandRequested event, long version) {
        return new DeviceCommandRow(
                rowId(event.commandId()),
                event.area() + "/" + event.device(),
                event.kind(),
                event.verb(),
                event.args(),
                event.ground(),
                event.cause(),
                event.personOnSite(),
                event.requestedBy(),
                event.rule(),
                event.confirmation(),
                null,
                event.confirmation().equals("none") ? "awaits_line" : "awaits_confirmation",
                null,
                null,
                false,
                event.at(),
                event.expiresAt(),
                event.at(),
                version);
    }
}
