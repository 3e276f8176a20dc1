package org.scenicwatch.dashboard.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.RuleTrial;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.dashboard.whatif.TrialDevices.TrialDevice;

/** Both rules on one device, fed from one stream. Of one thread at a time. */
final class DeviceTrial {

    /** One in every six minutes of the longest period: beyond that a rule is no alarm, and its list no help. */
    static final int MOST_ALARMS = 20_000;

    private final TrialDevice device;
    private final RuleTrial then;
    private final @Nullable RuleTrial today;

    private List<ReportedState> reports = List.of();
    private int nextReport;

    // The message that is being put together out of its readings.
    private final String[] metrics;
    private final double[] values;
    private int size;
    private long at;
    private Quality quality = Quality.GOOD;

    /** A device has more alarms than anybody could look at. */
    static final class TooManyAlarms extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String device;

        TooManyAlarms(String device) {
            super(device, null, false, false);
            this.device = device;
        }

        String device() {
            return device;
        }
    }

    DeviceTrial(TrialDevice device, Optional<RuleTrial.Book> today, RuleTrial.Book then, int metrics) {
        this.device = device;
        this.then = then.of(device.applied());
        this.today = today.map(book -> book.of(device.applied())).orElse(null);
        this.metrics = new String[metrics];
        this.values = new double[metrics];
    }

    TrialDevice device() {
        return device;
    }

    /** Whether one of the rules judges the device. */
    boolean judges() {
        return then.judges() || today != null && today.judges();
    }

    /** The reports that are to be judged between the readings, in order of device time. */
    void between(List<ReportedState> given) {
        reports = given;
    }

    /** Takes the next reading in order of time; readings of one instant are one message. */
    void reading(String metric, long atMillis, double value, int qualityNumber) {
        if (size > 0 && atMillis != at) {
            judgeMessage();
        }
        at = atMillis;
        quality = Quality.of(qualityNumber);
        metrics[size] = metric;
        values[size++] = value;
    }

    void judge(ReportedState report) {
        then.judge(report);
        if (today != null) {
            today.judge(report);
        }
        refuseTooMany();
    }

    /** Ends both at {@code end}, epoch milliseconds, and adds what they found. */
    void addTo(Tally tally, long end) {
        judgeMessage();
        judgeReportsUntil(end);
        tally.add(device.id(), device.place(), today == null ? List.of() : today.end(end), then.end(end));
    }

    private void judgeMessage() {
        if (size == 0) {
            return;
        }
        judgeReportsUntil(at);
        // How long it was on its way is not stored: it counts as having come at once.
        Sample sample = new Sample(
                device.applied().device(),
                at,
                at,
                Sample.NO_SEQ,
                quality,
                true,
                Sample.NO_CLAIM,
                List.of(Arrays.copyOf(metrics, size)),
                Arrays.copyOf(values, size));
        size = 0;
        then.judge(sample);
        if (today != null) {
            today.judge(sample);
        }
        refuseTooMany();
    }

    private void judgeReportsUntil(long until) {
        while (nextReport < reports.size() && reports.get(nextReport).at() <= until) {
            judge(reports.get(nextReport++));
        }
    }

    private void refuseTooMany() {
        if (then.count() > MOST_ALARMS || today != null && today.count() > MOST_ALARMS) {
            throw new TooManyAlarms(device.id());
        }
    }
}
