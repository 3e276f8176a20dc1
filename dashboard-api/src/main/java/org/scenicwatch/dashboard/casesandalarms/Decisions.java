package org.scenicwatch.dashboard.casesandalarms;

import java.time.Duration;
import java.util.function.LongPredicate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.springframework.stereotype.Component;

/**
 * Sends what a person decided to the write side and waits until the row shows it, so that the answer holds the new row.
 * Whose decision it is goes with the command by itself.
 */
@Component
public class Decisions {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LISTS_FOLLOW = Duration.ofMillis(100);
    private static final long LOOK_MILLIS = 15;
    private static final Duration LAG_REMEMBERED = Duration.ofSeconds(10);

    private final CommandGateway commands;
    private final EventStore events;
    private final Vault vault;
    /** When the lists were last seen to lag, as {@link System#nanoTime}. */
    private volatile long listsLagged = System.nanoTime() - LAG_REMEMBERED.toNanos();

    Decisions(CommandGateway commands, EventStore events, Vault vault) {
        this.commands = commands;
        this.events = events;
        this.vault = vault;
    }

    /** A command that may carry what a person wrote, as a reference into the vault. */
    public interface WithWords {
        Object command(@Nullable String ref);
    }

    /**
     * Another version than the caller saw stands: {@link #send} throws it for the endpoint to say what changed. Where the
     * endpoint does not, its cause is the answer: 412.
     */
    public static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(String what) {
            super(
                    what,
                    IfMatch.changed(
                            "刚刚有人作了处理，请查看后再操作。", "Somebody else acted on it just now. Look again, then decide."),
                    false,
                    false);
        }
    }

    /**
     * Sends a command and answers what its handler answers.
     *
     * @throws Overtaken when the aggregate has another version than the command expects
     * @throws ApiProblem 404 when there is no such aggregate
     */
    public <T> @Nullable T send(Object command) {
        try {
            return commands.sendAndWait(command);
        } catch (ConflictingAggregateVersionException | ConcurrencyException | LockAcquisitionFailedException e) {
            throw new Overtaken("stored meanwhile");
        } catch (AggregateNotFoundException e) {
            throw ApiProblem.notFound();
        }
    }

    /**
     * Sends what somebody decided on an aggregate as they saw it. The write side checks the version again when it stores,
     * so a decision that overtakes the look before it is a conflict too.
     *
     * @param seen the version that the caller saw; none: any
     * @param words what the caller wrote
     * @throws Overtaken when the aggregate has another version, also when it refuses the command for that very reason
     * @throws ApiProblem 404 when there is no such aggregate
     */
    public <T> @Nullable T decide(String aggregateId, @Nullable Long seen, @Nullable String words, WithWords command) {
        if (seen == null) {
            return sendWithWords(words, command);
        }
        check(aggregateId, seen);
        try {
            return sendWithWords(words, command);
        } catch (Refusal e) {
            // The aggregate decides before versions are compared: what it refuses may only be news to the caller.
            check(aggregateId, seen);
            throw e;
        }
    }

    private void check(String aggregateId, long seen) {
        long version = events.lastSequenceNumberFor(aggregateId).orElseThrow(ApiProblem::notFound);
        if (version != seen) {
            throw new Overtaken(aggregateId);
        }
    }

    /** The same as {@link #send} with words of a person, which are sealed first and forgotten again when the command is refused. */
    public <T> @Nullable T sendWithWords(@Nullable String words, WithWords command) {
        if (words == null || words.isBlank()) {
            return send(command.command(null));
        }
        VaultRef ref = vault.store(VaultKind.NOTE, null, java.util.Map.of("text", words.strip()), java.util.Map.of());
        try {
            return send(command.command(ref.value()));
        } catch (RuntimeException e) {
            vault.erase(ref);
            throw e;
        }
    }

    /** Waits until {@code shown} says yes to the aggregate's newest version, a few seconds at most. */
    public void await(String aggregateId, LongPredicate shown) {
        isShownWithin(PATIENCE, aggregateId, shown);
    }

    /**
     * Gives the lists a moment to show what was decided too, and none while they are known to lag, in a flood: whoever
     * answers from the aggregate's own events needs no more.
     */
    void letListsFollow(String aggregateId, LongPredicate shown) {
        boolean lag = System.nanoTime() - listsLagged < LAG_REMEMBERED.toNanos();
        if (!isShownWithin(lag ? Duration.ZERO : LISTS_FOLLOW, aggregateId, shown)) {
            listsLagged = System.nanoTime();
        }
    }

    private boolean isShownWithin(Duration patience, String aggregateId, LongPredicate shown) {
        long version = events.lastSequenceNumberFor(aggregateId).orElse(-1L);
        long end = System.nanoTime() + patience.toNanos();
        boolean is = shown.test(version);
        while (!is && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            is = shown.test(version);
        }
        return is;
    }
}
