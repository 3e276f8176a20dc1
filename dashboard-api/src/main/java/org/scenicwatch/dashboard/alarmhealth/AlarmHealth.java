package org.scenicwatch.dashboard.alarmhealth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;

/**
 * The figures of alarm health of one period, as defined in {@code docs/standards/alarm-health.md}. Percentages go from 0
 * to 100 and are null where there is nothing to take a share of; durations are in seconds.
 *
 * @param annunciated how many alarms were shown to the desks as new
 * @param rates how many came in ten minutes
 * @param floods when more came than people can manage
 * @param topTen the ten alarms that came most often
 * @param chattering alarms that came three times or more within a minute
 * @param fleeting alarms that were gone within ten seconds without anybody acting
 * @param stale alarms that stood for more than a day
 * @param standing alarms that stood at the end of the period
 * @param priorities how the annunciations are split, most urgent first
 * @param waiting alarms that waited for an acknowledgement at the end of the period
 * @param acknowledging how long it took until somebody acknowledged; of the acknowledgements given in the period
 * @param responding how long it took until somebody did something; of the responses given in the period
 * @param fires what verified fire alarms were found to be
 */
record AlarmHealth(
        long annunciated,
        Rates rates,
        Floods floods,
        TopTen topTen,
        Nuisance chattering,
        Nuisance fleeting,
        Stale stale,
        long standing,
        List<PriorityShare> priorities,
        Waiting waiting,
        Durations acknowledging,
        Durations responding,
        Fires fires) {

    /**
     * Windows of ten minutes are counted from the beginning of the period; a shorter rest at its end is one too.
     *
     * @param average annunciations per window and desk
     * @param peak the most of one window, per desk
     * @param peakAt when that window began; null: nothing came
     * @param above how many windows held more than the most that can be managed
     * @param abovePercent their share
     * @param latest annunciations of the last ten minutes of the period, of all desks
     * @param windows annunciations of each window, of all desks
     */
    record Rates(
            double average,
            double peak,
            @Nullable Instant peakAt,
            int above,
            double abovePercent,
            int latest,
            List<Integer> windows) {}

    /**
     * Floods that touch the period.
     *
     * @param seconds time of the period in flood
     * @param percent its share of the period
     * @param inFlood whether there was one at the end of the period
     * @param floods oldest first
     */
    record Floods(double seconds, double percent, boolean inFlood, List<Flood> floods) {}

    /**
     * One flood.
     *
     * @param from since when more came than can be managed
     * @param to when it was over; null: not before the end of the period
     * @param alarms annunciations from ten minutes before {@code from} until {@code to}
     * @param peak the most within any ten minutes
     */
    record Flood(Instant from, @Nullable Instant to, int alarms, int peak) {}

    /**
     * The alarms that came most often.
     *
     * @param percent their share of all annunciations
     */
    record TopTen(@Nullable Double percent, List<Actor> alarms) {}

    /**
     * One alarm with what it did.
     *
     * @param alarm its id
     * @param rule its rule
     * @param source its source's id
     * @param kind the device kind's key, or the source's type
     * @param count how often
     * @param percent share of all annunciations
     * @param since for stale alarms: since when it stands
     */
    record Actor(
            String alarm,
            String rule,
            String source,
            String kind,
            int count,
            @Nullable Double percent,
            @Nullable Instant since) {}

    /**
     * Alarms that come and go.
     *
     * @param alarms how many alarms did so
     * @param annunciations how often, together
     * @param worst those that did most often, at most ten
     */
    record Nuisance(int alarms, int annunciations, List<Actor> worst) {}

    /**
     * Alarms that stand for long.
     *
     * @param now how many were stale at the end of the period
     * @param worstDay how many were stale on its worst day; days are counted from its beginning
     * @param oldest those that are stale now and stand longest, at most ten
     */
    record Stale(int now, int worstDay, List<Actor> oldest) {}

    /** How often alarms of a priority came, and their share. */
    record PriorityShare(
            Priority priority, int count, @Nullable Double percent) {}

    /**
     * What waits for an acknowledgement.
     *
     * @param count how many alarms
     * @param oldestSince since when the oldest of them waits
     * @param oldestSeconds how long that is
     */
    record Waiting(
            int count,
            @Nullable Instant oldestSince,
            @Nullable Double oldestSeconds) {}

    /**
     * A set of durations; percentiles are by nearest rank: the smallest duration that at least that share did not exceed.
     */
    record Durations(
            int count,
            @Nullable Double medianSeconds,
            @Nullable Double p95Seconds,
            @Nullable Double maxSeconds) {}

    /**
     * Fire alarms that were verified in the period.
     *
     * @param verified all of them
     * @param tests found to be tests, which do not count further
     * @param real found to be fires
     * @param falseAlarms found to be no fire: false alarms, and faults of the device
     * @param percent share of false alarms in those that count
     * @param causes of the false alarms, most frequent first
     * @param models which devices gave them, most false alarms first
     * @param worst the alarms that were false most often, at most ten
     */
    record Fires(
            int verified,
            int tests,
            int real,
            int falseAlarms,
            @Nullable Double percent,
            List<CauseShare> causes,
            List<ModelShare> models,
            List<Actor> worst) {}

    /** How many false alarms had this cause (a code), and their share of the false alarms. */
    record CauseShare(String cause, int count, double percent) {}

    /**
     * What the devices of one model gave.
     *
     * @param kind the device kind's key
     * @param model the model that the register names; null: it names none, these are the kind's others
     * @param verified verified fire alarms without tests
     * @param falseAlarms those of them that were false
     * @param percent their share
     */
    record ModelShare(String kind, @Nullable String model, int verified, int falseAlarms, double percent) {}
}
