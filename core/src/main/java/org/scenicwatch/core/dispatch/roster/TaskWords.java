package org.scenicwatch.core.dispatch.roster;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.notification.NotificationIds;
import org.springframework.stereotype.Component;

/** What messages about tasks have in common; they never name a person. */
@Component
public class TaskWords {

    private final ResponderTables tables;
    private final CaseCatalogue catalogue;

    TaskWords(ResponderTables tables, CaseCatalogue catalogue) {
        this.tables = tables;
        this.catalogue = catalogue;
    }

    /** The id of a message, the same whenever the same event is weighed. */
    public static String messageId(TaskOpened task, String step, String recipientId) {
        return messageId(task.area(), task.taskId(), step, recipientId);
    }

    /** The same for what is no task. */
    public static String messageId(String area, String about, String step, String recipientId) {
        String name = String.join("|", "message", about, step, recipientId);
        return NotificationIds.message(
                area,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** What a text names: where it is and what it is about. */
    public Map<String, String> parameters(TaskOpened task, Instant at) {
        LocalText place = nameOf(task.area(), task.place(), task.zone());
        LocalText category = catalogue.category(task.category()).title();
        return Map.of(
                "placeZh",
                place.zh() + " " + category.zh(),
                "placeEn",
                category.en() + " at " + place.en(),
                "kind",
                "case",
                "raisedAt",
                at.toString());
    }

    /** What a text names that only says where to come. */
    public Map<String, String> parameters(String area, @Nullable String place, Instant at) {
        LocalText name = nameOf(area, place, null);
        return Map.of("placeZh", name.zh(), "placeEn", name.en(), "kind", "case", "raisedAt", at.toString());
    }

    private LocalText nameOf(String area, @Nullable String place, @Nullable String zone) {
        String known = Objects.requireNonNullElse(place, Objects.requireNonNullElse(zone, area));
        return tables.placeName(area, known)
                .or(() -> tables.placeName(area, area))
                .orElse(new LocalText(known, known));
    }
}
