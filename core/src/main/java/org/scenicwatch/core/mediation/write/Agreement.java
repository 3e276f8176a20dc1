package org.scenicwatch.core.mediation.write;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scenicwatch.core.mediation.MediationRefused;
import org.scenicwatch.core.mediation.events.ConfirmationApplied;
import org.scenicwatch.core.mediation.events.ConfirmationDecided;
import org.scenicwatch.core.mediation.events.ItemDefaulted;
import org.scenicwatch.core.mediation.events.ItemPerformed;
import org.scenicwatch.core.mediation.events.PerformanceReminded;
import org.scenicwatch.core.mediation.events.ReceiptKept;

/**
 * What was agreed, as far as later commands are judged by it.
 *
 * @param id names it; empty: there is none
 * @param items what has to be done, by id
 * @param court how far its confirmation by the court is
 */
record Agreement(String id, Map<String, Item> items, Court court) {

    static final Agreement NONE = new Agreement("", Map.of(), Court.NOT_APPLIED);

    /** How far the confirmation by the court is. */
    enum Court {
        NOT_APPLIED,
        APPLIED,
        CONFIRMED,
        REJECTED
    }

    /** Where something that was agreed stands. */
    enum Progress {
        OPEN,
        IN_DEFAULT,
        DONE
    }

    /** Something that has to be done, with the last day for it. */
    record Item(String dueOn, Progress progress) {}

    List<Object> decide(RemindOfPerformance command) {
        unfinished(command.itemId());
        return List.of(
                new PerformanceReminded(command.mediationId(), command.itemId(), command.noteRef(), command.at()));
    }

    /** What was done late counts as done: the default before it stays in the record. */
    List<Object> decide(RecordPerformance command) {
        unfinished(command.itemId());
        return List.of(new ItemPerformed(command.mediationId(), command.itemId(), command.evidenceRef(), command.at()));
    }

    /** A receipt may come late: for what is done already, too. */
    List<Object> decide(KeepReceipt command) {
        known(command.itemId());
        return List.of(new ReceiptKept(command.mediationId(), command.itemId(), command.evidence(), command.at()));
    }

    List<Object> decide(RecordDefault command) {
        mustBeOverdue(command.itemId(), Terms.day(command.today()));
        return List.of(new ItemDefaulted(command.mediationId(), command.itemId(), command.noteRef(), command.at()));
    }

    List<Object> decide(ApplyForConfirmation command, boolean byCourt) {
        if (!byCourt) {
            throw MediationRefused.noConfirmation();
        }
        if (court == Court.APPLIED || court == Court.CONFIRMED) {
            throw MediationRefused.appliedAlready();
        }
        return List.of(new ConfirmationApplied(command.mediationId(), command.courtRef(), command.at()));
    }

    List<Object> decide(RecordCourtDecision command) {
        if (court != Court.APPLIED) {
            throw MediationRefused.notApplied();
        }
        return List.of(
                new ConfirmationDecided(command.mediationId(), command.confirmed(), command.courtRef(), command.at()));
    }

    /** What stands to be done or in default. */
    Item unfinished(String itemId) {
        Item item = known(itemId);
        if (item.progress() == Progress.DONE) {
            throw MediationRefused.itemDone();
        }
        return item;
    }

    private Item known(String itemId) {
        Item item = items.get(itemId);
        if (item == null) {
            throw MediationRefused.unknownItem();
        }
        return item;
    }

    /** Checks that nobody said before that the item was not done, and that its last day is over. */
    void mustBeOverdue(String itemId, LocalDate today) {
        Item item = unfinished(itemId);
        if (item.progress() == Progress.IN_DEFAULT) {
            throw MediationRefused.defaultNoted();
        }
        if (!today.isAfter(LocalDate.parse(item.dueOn()))) {
            throw MediationRefused.notDueYet();
        }
    }

    Agreement with(String itemId, Progress progress) {
        Map<String, Item> changed = new LinkedHashMap<>(items);
        changed.computeIfPresent(itemId, (id, item) -> new Item(item.dueOn(), progress));
        return new Agreement(id, changed, court);
    }

    Agreement with(Court next) {
        return new Agreement(id, items, next);
    }
}
