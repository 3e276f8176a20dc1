package org.scenicwatch.dashboard.postchecks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.duty.PostCheckIds;
import org.scenicwatch.core.duty.PostCheckRefused;
import org.scenicwatch.core.duty.write.CallPost;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;

/** Calls the desk, one call at a time. */
@Component
class PostCheckDesk {

    /** What was missed longer ago says nothing of whoever is there now. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    private final PostCheckTable table;
    private final PostCheckSettings settings;
    private final CommandGateway commands;
    private final IdSource ids;
    private final SiteSettings site;
    private final Clock clock;

    PostCheckDesk(
            PostCheckTable table,
            PostCheckSettings settings,
            CommandGateway commands,
            IdSource ids,
            SiteSettings site,
            Clock clock) {
        this.table = table;
        this.settings = settings;
        this.commands = commands;
        this.ids = ids;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Calls the desk now; answers the call's id.
     *
     * @throws PostCheckRefused when it has been called already and has time left
     */
    String call(CallPost.Ground ground) {
        Instant now = clock.instant();
        if (isOpen(now)) {
            throw PostCheckRefused.open();
        }
        String id = ids.next();
        commands.sendAndWait(new CallPost(
                aggregate(id),
                site.area(),
                ground,
                table.missedInARow(now.minus(REMEMBERED)),
                now.plus(settings.answerWithin()),
                now));
        return id;
    }

    /** Whether a call waits for its answer; one whose time is over is not waited for, though its end is not stored yet. */
    boolean isOpen(Instant now) {
        Optional<PostCheckRow> open = table.open();
        return open.isPresent() && open.get().dueAt().isAfter(now);
    }

    String aggregate(String id) {
        return PostCheckIds.aggregate(site.area(), id);
    }
}
