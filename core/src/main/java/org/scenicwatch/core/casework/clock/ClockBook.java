package org.scenicwatch.core.casework.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The clocks of cases and the grounds on which they may be paused, shipped as {@code casework/clocks.json}. */
@Component
public class ClockBook {

    private static final String RESOURCE = "/casework/clocks.json";

    /** Why a clock is paused: a code with what people read. */
    public record Ground(String id, LocalText title) {}

    private record Sheet(List<Ground> grounds, List<ClockKind> clocks) {}

    private final Sheet sheet;

    /** The shipped clocks. */
    public ClockBook() {
        this(shipped());
    }

    private ClockBook(Sheet sheet) {
        this.sheet = sheet;
        Set<String> ids = new HashSet<>();
        for (ClockKind clock : sheet.clocks()) {
            require(ids.add(clock.id()), clock.id() + " twice");
            require(!clock.stops().isEmpty(), clock.id() + ": nothing stops it");
            require(
                    !clock.stops().contains(clock.starts()) && !clock.voids().contains(clock.starts()),
                    clock.id() + ": what starts it ends it");
            require(!clock.periods().isEmpty(), clock.id() + ": no period");
            for (int i = 0; i < clock.periods().size(); i++) {
                ClockPeriod period = clock.periods().get(i);
                require(period.amount() > 0, clock.id() + ": a period of nothing");
                require(
                        !period.warnBefore().isNegative()
                                && !period.warnBefore().isZero(),
                        clock.id() + ": no time to warn");
                for (ClockPeriod later :
                        clock.periods().subList(i + 1, clock.periods().size())) {
                    require(!period.overlaps(later), clock.id() + ": two periods on one day");
                }
            }
        }
    }

    /**
     * Reads a book.
     *
     * @throws IllegalStateException when it contradicts itself
     */
    static ClockBook read(InputStream in) {
        return new ClockBook(sheet(in));
    }

    /** All clocks, in the order in which they are shown. */
    public List<ClockKind> clocks() {
        return sheet.clocks();
    }

    /** The clock with this code, if there is one. */
    public Optional<ClockKind> clock(String id) {
        return sheet.clocks().stream().filter(clock -> clock.id().equals(id)).findFirst();
    }

    /** The grounds for a pause, in the order in which they are offered. */
    public List<Ground> grounds() {
        return sheet.grounds();
    }

    /** The ground with this code, if there is one. */
    public Optional<Ground> ground(String id) {
        return sheet.grounds().stream().filter(ground -> ground.id().equals(id)).findFirst();
    }

    private static Sheet shipped() {
        try (InputStream in = ClockBook.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return sheet(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(InputStream in) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readValue(in, Sheet.class);
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(RESOURCE + ": " + fault);
        }
    }
}
