package org.scenicwatch.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.behaviour.Passage;
import org.scenicwatch.simulator.village.Device;

/** Writes each device's messages with its own sequence and its own clock, which never shows one instant twice. */
final class Reporter {
    private static final class Voice {
        private long seq;
        private Instant last = Instant.EPOCH;

        private Instant next(Instant now) {
            Instant millis = now.truncatedTo(ChronoUnit.MILLIS);
            last = millis.isAfter(last) ? millis : last.plusMillis(1);
            seq++;
            return last;
        }
    }

    private final String area;
    private final Map<String, Voice> voices = new HashMap<>();

    Reporter(String area) {
        this.area = area;
    }

    Message telemetry(Device device, Instant now, Map<String, Double> values) {
        Voice voice = voice(device);
        Instant at = voice.next(now);
        return new Message(topic(device, "telemetry"), Payloads.telemetry(at, voice.seq, values), false);
    }

    Message state(Device device, Instant now, String state, @Nullable String code) {
        Voice voice = voice(device);
        Instant at = voice.next(now);
        return new Message(topic(device, "state"), Payloads.state(at, voice.seq, state, code), false);
    }

    Message passage(Device gate, Instant now, Passage passage, double confidence) {
        Voice voice = voice(gate);
        Instant at = voice.next(now);
        boolean fromWest = gate.x() < 0 == !passage.direction().equals("out");
        String payload = Payloads.passage(at, voice.seq, passage, fromWest ? 90 : 270, confidence);
        return new Message(topic(gate, "passage"), payload, false);
    }

    Message commandResult(Device device, String payload) {
        return new Message(topic(device, "command/result"), payload, false);
    }

    Message status(Device device, String status) {
        return new Message(topic(device, "status"), status, true);
    }

    private Voice voice(Device device) {
        return voices.computeIfAbsent(device.id(), ignored -> new Voice());
    }

    private String topic(Device device, String channel) {
        return "scenic/" + area + "/" + device.kind().code() + "/" + device.id() + "/" + channel;
    }
}
