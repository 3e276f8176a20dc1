package org.scenicwatch.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the village's devices do when they are told something: each command once, however often it comes, and never
 * after its expiry. For one thread.
 */
final class Obedience {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_REMEMBERED = 1_000;
    private static final Map<Kind, Set<String>> UNDERSTOOD = Map.of(
            Kind.POWER, Set.of("cut_off", "restore", "reboot"),
            Kind.SMOKE, Set.of("mute", "sound", "reset"),
            Kind.SOUNDER, Set.of("mute", "sound", "reset", "reboot"),
            Kind.SIGN, Set.of("display", "reboot"),
            Kind.SPEAKER, Set.of("speak", "mute", "reboot"));

    /** What was done, by command id, oldest first: a repeated command gets the same answer. */
    private final Map<String, String> answers = new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private final Set<String> withoutPower = new HashSet<>();

    /** The payload of the answer; none to what is no command. */
    Optional<String> answer(Device device, byte[] payload, Instant now) {
        JsonNode command;
        try {
            command = JSON.readTree(payload);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
        String id = command.path("id").asString("");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(answers.computeIfAbsent(id, any -> obey(device, id, command, now)));
    }

    /** Bends what a power limiter measures while its circuit is cut off. */
    void disturb(Device device, Map<String, Double> values) {
        if (withoutPower.contains(device.id())) {
            values.computeIfPresent("breaker", (metric, value) -> 0.0);
            values.computeIfPresent("current", (metric, value) -> 0.0);
            values.computeIfPresent("power", (metric, value) -> 0.0);
        }
    }

    private String obey(Device device, String id, JsonNode command, Instant now) {
        String verb = command.path("verb").asString("");
        if (!UNDERSTOOD.getOrDefault(device.kind(), Set.of()).contains(verb)) {
            return Payloads.commandResult(id, "refused", "unsupported", now);
        }
        Instant expires = timeOf(command.path("expires").asString(""));
        if (expires != null && !now.isBefore(expires)) {
            return Payloads.commandResult(id, "refused", "expired", now);
        }
        if (verb.equals("cut_off")) {
            withoutPower.add(device.id());
        } else if (verb.equals("restore")) {
            withoutPower.remove(device.id());
        }
        return Payloads.commandResult(id, "done", null, now);
    }

    private static @Nullable Instant timeOf(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
