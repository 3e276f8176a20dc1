package org.scenicwatch.core.alarm.detection;

import java.util.List;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.UtdNotesRecorded.UtdNote;

/**
 * By what a repeat is recognised: equal time and count, or without a count equal time and content. 64 bits of a good
 * mix: among the 256 remembered messages of a device a false repeat has a chance of 1 in 10^16.
 */
final class MessageKeys {

    private static final long SAMPLE = 1;
    private static final long STATE = 2;
    private static final long PASSAGE = 3;
    private static final long NOTE = 4;
    private static final long COUNTED = 16;

    private MessageKeys() {}

    static long of(Sample sample) {
        if (sample.seq() != Sample.NO_SEQ) {
            return mix(mix(SAMPLE + COUNTED, sample.statedAt()), sample.seq());
        }
        // Independent of the metrics' order in the message.
        long content = 0;
        List<String> metrics = sample.metrics();
        for (int i = 0; i < metrics.size(); i++) {
            content += mix(text(metrics.get(i)), Double.doubleToLongBits(sample.values()[i]));
        }
        return mix(mix(SAMPLE, sample.statedAt()), content);
    }

    static long of(ReportedState state) {
        if (state.seq() != Sample.NO_SEQ) {
            return mix(mix(STATE + COUNTED, state.statedAt()), state.seq());
        }
        long content = mix(text(state.state()), state.code() == null ? 0 : text(state.code()));
        return mix(mix(STATE, state.statedAt()), content);
    }

    static long of(RecordedPassage passage) {
        if (passage.seq() != Sample.NO_SEQ) {
            return mix(mix(PASSAGE + COUNTED, passage.statedAt()), passage.seq());
        }
        long content = mix(text(passage.direction()), passage.vehicleRef() == null ? 0 : text(passage.vehicleRef()));
        return mix(mix(PASSAGE, passage.statedAt()), content);
    }

    static long of(UtdNote note) {
        long content = mix(mix(text(note.device()), text(note.topic())), text(note.value()));
        return mix(mix(NOTE, note.statedAt()), content);
    }

    /** The key of a report that is remembered with others' reports: the reporter is part of it. */
    static long amongOthers(ReportedState state) {
        return mix(text(state.device()), of(state));
    }

    private static long text(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long seed, long value) {
        long z = seed * 0x9e3779b97f4a7c15L + value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
