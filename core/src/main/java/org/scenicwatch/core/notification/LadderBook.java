package org.scenicwatch.core.notification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.notification.events.PlannedRung;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is told of which alarm, and after how long who else if nobody acknowledges it: data, shipped as
 * {@code notification/ladders.json} or taken from the file that {@code scenicwatch.notification.ladders} names. A book
 * that cannot be meant stops the start.
 */
@Component
public class LadderBook {

    /** The setting that names another book. */
    public static final String SETTING = "scenicwatch.notification.ladders";

    private static final String RESOURCE = "/notification/ladders.json";
    private static final int MOST_KINDS = Channel.values().length;
    /** Source: GB/T 45839-2025, push to people on at least two kinds of channel. */
    private static final int KINDS_FOR_CRITICAL = 2;

    /** The ladder of alarms that nobody is told of. */
    private static final Ladder NONE = new Ladder("none", List.of());

    /**
     * A ladder.
     *
     * @param name its name in the book
     * @param rungs in order; the first is reached at once
     */
    public record Ladder(String name, List<PlannedRung> rungs) {}

    private record Rung(
            @Nullable Duration after,
            @Nullable List<String> duties,
            boolean subscribers,
            int channelsAtOnce,
            @Nullable String template) {}

    private record Entry(
            @Nullable String name,
            @Nullable String priority,
            boolean fire,
            @Nullable List<Rung> rungs) {}

    private record Kept(Priority priority, boolean fire, Ladder ladder) {}

    private final List<Kept> ladders;

    @Autowired
    LadderBook(@Value("${" + SETTING + ":}") String file, MessageTexts texts) {
        this.ladders = file.isBlank() ? shipped(texts) : ofFile(Path.of(file), texts);
    }

    private LadderBook(List<Kept> ladders) {
        this.ladders = ladders;
    }

    /**
     * The book in {@code json}.
     *
     * @throws IllegalArgumentException that says what is wrong with it and where
     */
    public static LadderBook of(String json, MessageTexts texts) {
        return new LadderBook(read(json, texts));
    }

    /** The shipped book. */
    public static LadderBook shippedWith(MessageTexts texts) {
        return new LadderBook(shipped(texts));
    }

    /** The ladder of an alarm; one without rungs when nobody is told of such. */
    public Ladder ladderFor(Priority priority, boolean fire) {
        return find(priority, fire)
                .or(() -> find(priority, false))
                .map(Kept::ladder)
                .orElse(NONE);
    }

    private Optional<Kept> find(Priority priority, boolean fire) {
        return ladders.stream()
                .filter(kept -> kept.priority() == priority && kept.fire() == fire)
                .findFirst();
    }

    private static List<Kept> shipped(MessageTexts texts) {
        try (InputStream in = Objects.requireNonNull(LadderBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), texts);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + RESOURCE, e);
        }
    }

    private static List<Kept> ofFile(Path file, MessageTexts texts) {
        try {
            return read(Files.readString(file), texts);
        } catch (IOException e) {
            throw new IllegalArgumentException(SETTING + " names " + file + ", which cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(SETTING + " names " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<Kept> read(String json, MessageTexts texts) {
        Entry[] entries;
        try {
            entries = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    // What is left out is false or 0, and checked below.
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(json, Entry[].class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a list of ladders: " + e.getOriginalMessage(), e);
        }
        List<Kept> kept = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> uses = new HashSet<>();
        for (Entry entry : entries) {
            String name = entry.name() == null ? "" : entry.name();
            must(!name.isBlank() && names.add(name), "a ladder has no name, or that of another: \"" + name + "\"");
            Priority priority = priorityOf(name, entry.priority());
            must(uses.add(priority + "/" + entry.fire()), name + ": another ladder is for the same alarms");
            kept.add(new Kept(priority, entry.fire(), new Ladder(name, rungs(name, priority, entry, texts))));
        }
        return List.copyOf(kept);
    }

    private static List<PlannedRung> rungs(String name, Priority priority, Entry entry, MessageTexts texts) {
        List<Rung> given = entry.rungs() == null ? List.of() : entry.rungs();
        must(!given.isEmpty(), name + ": no rungs");
        List<PlannedRung> rungs = new ArrayList<>();
        long before = -1;
        for (Rung rung : given) {
            String where = name + ", rung " + (rungs.size() + 1) + ": ";
            long after = rung.after() == null ? -1 : rung.after().toSeconds();
            must(
                    rungs.isEmpty() ? after == 0 : after > before,
                    where
                            + (rungs.isEmpty()
                                    ? "the first is reached at once, after PT0S"
                                    : "after must grow from rung to rung"));
            List<String> duties = rung.duties() == null ? List.of() : rung.duties();
            duties.forEach(duty -> must(Duty.of(duty).isPresent(), where + "unknown duty \"" + duty + "\""));
            must(rung.subscribers() || !duties.isEmpty(), where + "names neither duties nor subscribers");
            int kinds = rung.channelsAtOnce();
            must(kinds >= 1 && kinds <= MOST_KINDS, where + "channelsAtOnce must be 1 to " + MOST_KINDS);
            must(
                    priority != Priority.CRITICAL || !rungs.isEmpty() || kinds >= KINDS_FOR_CRITICAL,
                    where + "a critical alarm needs channelsAtOnce of at least " + KINDS_FOR_CRITICAL);
            String template = rung.template() == null ? "" : rung.template();
            must(texts.has(template), where + "unknown template \"" + template + "\"");
            rungs.add(new PlannedRung(after, List.copyOf(duties), rung.subscribers(), kinds, template));
            before = after;
        }
        return List.copyOf(rungs);
    }

    private static Priority priorityOf(String name, @Nullable String text) {
        for (Priority priority : Priority.values()) {
            if (priority.name().equals(text)) {
                return priority;
            }
        }
        throw new IllegalArgumentException(name + ": unknown priority \"" + text + "\"");
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
