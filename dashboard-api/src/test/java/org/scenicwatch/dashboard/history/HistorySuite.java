package org.scenicwatch.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.dashboard.SetClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the history promises, whatever keeps it. */
abstract class HistorySuite {

    static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");
    static final String DEVICE = "xijiang/H-001";
    static final String METRIC = "pressure";
    static final ZoneId SITE = ZoneId.of("Asia/Shanghai");

    final SetClock clock = new SetClock(NOON.plusSeconds(60));
    JdbcTemplate jdbc;
    TransactionTemplate transaction;
    HistoryStore history;

    abstract DataSource dataSource();

    @BeforeEach
    void open() {
        DataSource source = dataSource();
        jdbc = new JdbcTemplate(source);
        var transactions = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        history = HistoryVariant.open(jdbc, transactions, new HistorySettings(30, 120, 1100, 6), clock, SITE);
        history.clear();
    }

    Reading reading(String at, double value) {
        return new Reading(DEVICE, METRIC, Instant.parse(at).toEpochMilli(), value, 0);
    }

    List<HistoryPoint> all() {
        return history.raw(DEVICE, METRIC, NOON.minus(Duration.ofDays(60)), NOON.plus(Duration.ofDays(60)), 10_000);
    }

    @Test
    void answersWhatWasStoredInOrderOfTime() {
        int fresh = history.write(List.of(
                reading("2026-05-01T04:00:02Z", 0.3),
                reading("2026-05-01T04:00:00.123Z", 0.1),
                new Reading(DEVICE, "flow", NOON.toEpochMilli(), 7, 3)));

        assertThat(fresh).isEqualTo(3);
        assertThat(all())
                .containsExactly(
                        new HistoryPoint(Instant.parse("2026-05-01T04:00:00.123Z"), 0.1, 0),
                        new HistoryPoint(Instant.parse("2026-05-01T04:00:02Z"), 0.3, 0));
        assertThat(history.raw(DEVICE, "flow", NOON, NOON.plusSeconds(1), 10))
                .containsExactly(new HistoryPoint(NOON, 7, 3));
        assertThat(history.raw("xijiang/unheard", METRIC, NOON, NOON.plusSeconds(1), 10))
                .isEmpty();
    }

    @Test
    void scansManySeriesDayByDayInOrderWithoutWhatWasSentInTest() {
        String other = "xijiang/H-002";
        long midnight = Instant.parse("2026-05-01T00:00:00Z").toEpochMilli();
        history.write(List.of(
                new Reading(other, METRIC, midnight - 1, 1, 0),
                new Reading(other, METRIC, midnight + 10, 4, 0),
                new Reading(DEVICE, METRIC, midnight + 20, 3, 3),
                new Reading(DEVICE, "flow", midnight, 2.5, 0),
                new Reading(DEVICE, METRIC, midnight, 2, 0),
                new Reading(DEVICE, METRIC, midnight + 5, 9, Quality.TEST.number()),
                new Reading(DEVICE, "tilt", midnight, 9, 0),
                new Reading("xijiang/H-003", METRIC, midnight, 9, 0),
                new Reading(DEVICE, METRIC, midnight + 30, 9, 0)));
        history.rollUp();
        List<String> devices = List.of(other, "xijiang/unheard", DEVICE);
        Instant begin = Instant.ofEpochMilli(midnight - 1);
        Instant end = Instant.ofEpochMilli(midnight + 30);

        List<String> seen = new ArrayList<>();
        boolean whole = history.scan(
                devices,
                List.of(METRIC, "flow"),
                begin,
                end,
                (device, metric, at, value, quality) ->
                        seen.add(device + " " + metric + " " + (at - midnight) + " " + value + " " + quality));

        assertThat(whole).isTrue();
        assertThat(seen.get(0)).isEqualTo(other + " pressure -1 1.0 0");
        assertThat(seen.stream().filter(each -> each.startsWith(DEVICE)))
                .containsExactlyInAnyOrder(
                        DEVICE + " pressure 0 2.0 0", DEVICE + " flow 0 2.5 0", DEVICE + " pressure 20 3.0 3")
                .last()
                .isEqualTo(DEVICE + " pressure 20 3.0 3");
        assertThat(seen).hasSize(5).contains(other + " pressure 10 4.0 0");
        Instant hour = begin.truncatedTo(ChronoUnit.HOURS);
        assertThat(history.count(devices, List.of(METRIC), hour, hour.plus(Duration.ofHours(2))))
                .isEqualTo(5);
        assertThat(history.count(List.of("xijiang/unheard"), List.of(METRIC), hour, end))
                .isZero();
        assertThat(history.keptFrom()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void endsAScanWhenTheReaderHasEnough() {
        history.write(List.of(reading("2026-05-01T04:00:00Z", 1), reading("2026-05-01T04:00:01Z", 2)));

        List<Double> seen = new ArrayList<>();
        boolean whole = history.scan(
                List.of(DEVICE), List.of(METRIC), NOON, NOON.plus(Duration.ofDays(3)), (d, m, at, value, q) -> {
                    seen.add(value);
                    return false;
                });

        assertThat(whole).isFalse();
        assertThat(seen).containsExactly(1.0);
    }

    @Test
    void leavesOutTheEndOfTheRangeAndKeepsTheLimit() {
        history.write(List.of(
                reading("2026-05-01T04:00:00Z", 1),
                reading("2026-05-01T04:00:01Z", 2),
                reading("2026-05-01T04:00:02Z", 3)));

        assertThat(history.raw(DEVICE, METRIC, NOON, NOON.plusSeconds(2), 10)).hasSize(2);
        assertThat(history.raw(DEVICE, METRIC, NOON, NOON.plusSeconds(9), 1))
                .extracting(HistoryPoint::value)
                .containsExactly(1.0);
    }

    @Test
    void storesARepeatedBatchOnceAndCountsItOnceInTheRollUps() {
        List<Reading> batch = List.of(reading("2026-05-01T04:00:00Z", 1), reading("2026-05-01T04:00:30Z", 3));

        assertThat(history.write(batch)).isEqualTo(2);
        assertThat(history.write(batch)).isZero();

        assertThat(minutes()).containsExactly(new HistoryBucket(NOON, 1, 2, 3, 2));
    }

    @Test
    void keepsTheFirstOfTwoValuesForOneInstantWithinABatchAndAcross() {
        history.write(List.of(reading("2026-05-01T04:00:00Z", 1), reading("2026-05-01T04:00:00Z", 9)));
        history.write(List.of(reading("2026-05-01T04:00:00Z", 5)));

        assertThat(all()).extracting(HistoryPoint::value).containsExactly(1.0);
        assertThat(minutes()).containsExactly(new HistoryBucket(NOON, 1, 1, 1, 1));
    }

    @Test
    void addsLateReadingsToSpansThatAreLongOver() {
        history.write(List.of(reading("2026-05-01T04:00:00Z", 4)));
        history.write(List.of(reading("2026-04-20T04:00:10Z", 1), reading("2026-04-20T04:00:20Z", 2)));

        assertThat(all()).hasSize(3);
        assertThat(history.buckets(
                        DEVICE,
                        METRIC,
                        Instant.parse("2026-04-20T00:00:00Z"),
                        Instant.parse("2026-04-21T00:00:00Z"),
                        Duration.ofHours(1)))
                .containsExactly(new HistoryBucket(Instant.parse("2026-04-20T04:00:00Z"), 1, 1.5, 2, 2));
    }

    @Test
    void answersSpansAlikeBeforeAndAfterRollingUp() {
        for (int minute = 0; minute < 200; minute++) {
            Instant at = NOON.plus(Duration.ofMinutes(minute));
            history.write(List.of(
                    reading(at.toString(), minute), reading(at.plusSeconds(31).toString(), 1)));
        }
        clock.pass(Duration.ofMinutes(200));
        var minutes = spansUntil(NOON.plus(Duration.ofMinutes(300)), Duration.ofMinutes(1));
        var hours = spansUntil(NOON.plus(Duration.ofMinutes(300)), Duration.ofHours(1));
        assertThat(minutes).hasSize(200);
        assertThat(hours).hasSize(4).first().isEqualTo(new HistoryBucket(NOON, 0, 1830 / 120.0, 59, 120));

        history.rollUp();
        assertThat(spansUntil(NOON.plus(Duration.ofMinutes(300)), Duration.ofMinutes(1)))
                .isEqualTo(minutes);
        assertThat(spansUntil(NOON.plus(Duration.ofMinutes(300)), Duration.ofHours(1)))
                .isEqualTo(hours);

        history.write(List.of(reading(NOON.plusSeconds(7).toString(), 500)));
        history.write(List.of(reading(NOON.plusSeconds(7).toString(), 500)));
        history.rollUp();
        assertThat(spansUntil(NOON.plus(Duration.ofMinutes(300)), Duration.ofMinutes(1)))
                .first()
                .isEqualTo(new HistoryBucket(NOON, 0, 167, 500, 3));
        assertThat(spansUntil(NOON.plus(Duration.ofMinutes(300)), Duration.ofHours(1)))
                .first()
                .isEqualTo(new HistoryBucket(NOON, 0, 2330 / 121.0, 500, 121));
    }

    @Test
    void countsEachReadingOnceWhileWritersAndRollingUpMeet() throws Exception {
        int writers = 3;
        int batches = 40;
        clock.pass(Duration.ofHours(3));
        // Each writer spreads over the hours so far in an order of its own, so that rows come before and behind the
        // marks.
        ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
        var writing = new AtomicBoolean(true);
        Future<?> rolling = threads.submit(() -> {
            while (writing.get()) {
                history.rollUp();
            }
        });
        List<Future<?>> done = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int self = writer;
            done.add(threads.submit(() -> {
                var random = new Random(self);
                for (int b = 0; b < batches; b++) {
                    long span = Duration.ofMinutes(3L * (b + 1)).toMillis();
                    List<Reading> batch = new ArrayList<>();
                    for (int i = 0; i < 30; i++) {
                        batch.add(new Reading(DEVICE, METRIC, NOON.toEpochMilli() + random.nextLong(span), 1, 0));
                    }
                    transaction.executeWithoutResult(status -> history.write(batch));
                }
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        writing.set(false);
        rolling.get();
        threads.shutdown();

        long rows = all().size();
        Instant end = NOON.plus(Duration.ofHours(3));
        assertThat(rows).isGreaterThan(writers * batches * 29);
        for (Duration every : List.of(Duration.ofMinutes(1), Duration.ofHours(1))) {
            assertThat(spansUntil(end, every).stream()
                            .mapToLong(HistoryBucket::count)
                            .sum())
                    .isEqualTo(rows);
        }
    }

    @Test
    void takesABatchAcrossMidnight() {
        assertThat(history.write(List.of(
                        reading("2026-04-30T23:59:59.999Z", 1),
                        reading("2026-05-01T00:00:00Z", 2),
                        reading("2026-05-31T23:59:59Z", 3),
                        reading("2026-06-01T00:00:00Z", 4))))
                .isEqualTo(4);
        assertThat(all()).extracting(HistoryPoint::value).containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void cutsSpansOfAnyWidthFromSiteMidnight() {
        history.write(List.of(
                reading("2026-04-30T15:59:59Z", 1),
                reading("2026-04-30T16:00:00Z", 2),
                reading("2026-05-01T04:00:03Z", 6),
                reading("2026-05-01T04:00:07Z", 8)));

        assertThat(spans(Duration.ofDays(1)))
                .containsExactly(
                        new HistoryBucket(Instant.parse("2026-04-29T16:00:00Z"), 1, 1, 1, 1),
                        new HistoryBucket(Instant.parse("2026-04-30T16:00:00Z"), 2, 16.0 / 3, 8, 3));
        assertThat(spans(Duration.ofMinutes(5))).last().isEqualTo(new HistoryBucket(NOON, 6, 7, 8, 2));
        assertThat(spans(Duration.ofSeconds(5)))
                .endsWith(new HistoryBucket(NOON, 6, 6, 6, 1), new HistoryBucket(NOON.plusSeconds(5), 8, 8, 8, 1));
        assertThatThrownBy(() -> spans(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginsWithTheSpanThatHoldsTheStart() {
        history.write(List.of(reading("2026-05-01T04:00:03Z", 6), reading("2026-05-01T04:00:50Z", 8)));

        assertThat(history.buckets(DEVICE, METRIC, NOON.plusSeconds(30), NOON.plusSeconds(120), Duration.ofMinutes(1)))
                .containsExactly(new HistoryBucket(NOON, 6, 7, 8, 2));
    }

    @Test
    void leavesOutWhatIsOlderThanTheRetention() {
        assertThat(history.write(List.of(reading("2026-03-31T00:00:00Z", 1), reading("2026-04-01T00:00:00Z", 2))))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatWasSentInTestApartFromLiveData() {
        int test = Quality.TEST.number();
        long at = NOON.toEpochMilli();
        history.write(List.of(
                new Reading("xijiang/T-1", METRIC, at, 0.01, test), new Reading("xijiang/T-1", METRIC, at, 0.3, 0)));

        String apart = Reading.seriesApart(METRIC, "test");
        assertThat(history.raw("xijiang/T-1", METRIC, NOON, NOON.plusSeconds(1), 10))
                .containsExactly(new HistoryPoint(NOON, 0.3, 0));
        assertThat(history.raw("xijiang/T-1", apart, NOON, NOON.plusSeconds(1), 10))
                .containsExactly(new HistoryPoint(NOON, 0.01, test));
        assertThat(history.buckets("xijiang/T-1", METRIC, NOON, NOON.plusSeconds(60), Duration.ofMinutes(1)))
                .containsExactly(new HistoryBucket(NOON, 0.3, 0.3, 0.3, 1));
    }

    @Test
    void takesPartInTheTransactionOfTheCaller() {
        transaction.executeWithoutResult(status -> {
            history.write(List.of(new Reading("xijiang/N-1", "level", NOON.toEpochMilli(), 1, 0)));
            status.setRollbackOnly();
        });
        assertThat(history.raw("xijiang/N-1", "level", NOON, NOON.plusSeconds(1), 10))
                .isEmpty();

        history.write(List.of(new Reading("xijiang/N-1", "level", NOON.toEpochMilli(), 1, 0)));
        assertThat(history.raw("xijiang/N-1", "level", NOON, NOON.plusSeconds(1), 10))
                .hasSize(1);
    }

    @Test
    void isTheSameAfterAnyOrderOfTheSameBatches() {
        var random = new Random(20260501);
        List<List<Reading>> batches = new ArrayList<>();
        for (int b = 0; b < 20; b++) {
            List<Reading> batch = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                batch.add(new Reading(
                        "xijiang/D-" + random.nextInt(5), METRIC, NOON.toEpochMilli() + 1000L * (b * 50 + i), i, 0));
            }
            batches.add(batch);
        }
        batches.forEach(history::write);
        var first = rollUps();
        history.clear();
        assertThat(rollUps()).isEmpty();

        Collections.shuffle(batches, random);
        batches.forEach(history::write);
        batches.forEach(history::write);

        assertThat(rollUps()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void canBePreparedTwiceAndKeptUp() {
        history.prepare();
        history.upkeep();
        assertThat(history.variant()).isNotBlank();
    }

    private List<List<HistoryBucket>> rollUps() {
        List<List<HistoryBucket>> all = new ArrayList<>();
        for (int d = 0; d < 5; d++) {
            all.add(history.buckets(
                    "xijiang/D-" + d, METRIC, NOON, NOON.plus(Duration.ofHours(1)), Duration.ofMinutes(1)));
        }
        all.removeIf(List::isEmpty);
        return all;
    }

    private List<HistoryBucket> minutes() {
        return spans(Duration.ofMinutes(1));
    }

    private List<HistoryBucket> spans(Duration every) {
        return spansUntil(NOON.plus(Duration.ofMinutes(10)), every);
    }

    private List<HistoryBucket> spansUntil(Instant end, Duration every) {
        return history.buckets(DEVICE, METRIC, NOON.minus(Duration.ofDays(2)), end, every);
    }
}
