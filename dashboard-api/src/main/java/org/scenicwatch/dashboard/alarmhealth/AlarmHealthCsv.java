package org.scenicwatch.dashboard.alarmhealth;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * A report as CSV (RFC 4180) for spreadsheet programs: UTF-8 with a byte order mark, without which they take Chinese for
 * another encoding, and no cell that they would take for a formula.
 */
final class AlarmHealthCsv {

    private static final List<String> HEAD = List.of(
            "figure",
            "名称",
            "name",
            "item",
            "对象",
            "item_name",
            "value",
            "unit",
            "good_from",
            "good_to",
            "limit_from",
            "limit_to",
            "verdict",
            "来源",
            "source");

    /** Spreadsheet programs take a text that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final AlarmHealthReport report;
    private final DateTimeFormatter time;
    private final CsvWriter csv;

    private AlarmHealthCsv(AlarmHealthReport report, ZoneId zone, CsvWriter csv) {
        this.report = report;
        this.time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.csv = csv;
    }

    /** The whole file. */
    static byte[] of(AlarmHealthReport report, ZoneId zone) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEAD);
            new AlarmHealthCsv(report, zone, csv).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write() {
        plain("period", "时段", "Period", time.format(report.from()), "", null, "");
        plain("period", "时段", "Period", time.format(report.to()), "", null, "");
        plain("desks", "席位", "Desks", "", "", (double) report.desks(), "1");
        report.assessments().forEach(this::assessed);
        AlarmHealth health = report.health();
        plain("annunciated", "报警数", "Alarms", "", "", (double) health.annunciated(), "1");
        plain(
                "latest",
                "最近十分钟",
                "Last ten minutes",
                "",
                "",
                (double) health.rates().latest(),
                "1");
        plain("standing", "当前存在", "Standing", "", "", (double) health.standing(), "1");
        plain(
                "waiting",
                "当前未确认",
                "Unacknowledged",
                "",
                "",
                (double) health.waiting().count(),
                "1");
        durations("acknowledge", "确认用时", "Time to acknowledge", health.acknowledging());
        durations("respond", "处置用时", "Time to respond", health.responding());
        health.floods().floods().forEach(this::flood);
        actors("top-ten", "最频繁", "Most frequent", health.topTen().alarms());
        actors("chattering", "抖动", "Chattering", health.chattering().worst());
        actors("fleeting", "瞬时", "Fleeting", health.fleeting().worst());
        actors("stale", "陈旧", "Stale", health.stale().oldest());
        actors("false", "误报最多", "Most false", health.fires().worst());
        fires(health.fires());
        windows(health.rates().windows());
    }

    private void assessed(HealthFigure.Assessment it) {
        row(
                it.figure(),
                it.title().zh(),
                it.title().en(),
                "",
                "",
                "",
                number(it.value()),
                it.unit(),
                number(it.goodFrom()),
                number(it.goodTo()),
                number(it.limitFrom()),
                number(it.limitTo()),
                it.verdict().name(),
                it.source().zh(),
                it.source().en());
    }

    private void durations(String figure, String zh, String en, AlarmHealth.Durations durations) {
        plain(figure + "-count", zh + "：次数", en + ": count", "", "", (double) durations.count(), "1");
        plain(figure + "-median", zh + "：中位数", en + ": median", "", "", durations.medianSeconds(), "s");
        plain(figure + "-p95", zh + "：95 %", en + ": 95 %", "", "", durations.p95Seconds(), "s");
        plain(figure + "-max", zh + "：最长", en + ": longest", "", "", durations.maxSeconds(), "s");
    }

    private void flood(AlarmHealth.Flood flood) {
        String from = time.format(flood.from());
        Instant to = flood.to();
        plain("flood", "报警泛滥", "Flood", from, to == null ? "" : time.format(to), (double) flood.alarms(), "1");
    }

    private void actors(String figure, String zh, String en, List<AlarmHealth.Actor> actors) {
        for (AlarmHealth.Actor actor : actors) {
            LocalText source = report.sources().getOrDefault(actor.source(), same(actor.source()));
            LocalText rule = report.rules().getOrDefault(actor.rule(), same(actor.rule()));
            Instant since = actor.since();
            row(
                    figure,
                    zh,
                    en,
                    since == null ? actor.alarm() : actor.alarm() + " " + time.format(since),
                    source.zh() + " " + rule.zh(),
                    source.en() + " " + rule.en(),
                    number((double) actor.count()),
                    "1");
        }
    }

    private void fires(AlarmHealth.Fires fires) {
        plain("fires-verified", "已核火警", "Verified fire alarms", "", "", (double) fires.verified(), "1");
        plain("fires-test", "测试", "Tests", "", "", (double) fires.tests(), "1");
        plain("fires-real", "真实火警", "Real fires", "", "", (double) fires.real(), "1");
        plain("fires-false", "误报", "False alarms", "", "", (double) fires.falseAlarms(), "1");
        plain("fires-false-rate", "误报率", "False-alarm rate", "", "", fires.percent(), "%");
        for (AlarmHealth.CauseShare share : fires.causes()) {
            LocalText title = report.causes().getOrDefault(share.cause(), same(share.cause()));
            row(
                    "false-cause",
                    "误报原因",
                    "Cause of false alarms",
                    share.cause(),
                    title.zh(),
                    title.en(),
                    number((double) share.count()),
                    "1");
        }
        for (AlarmHealth.ModelShare share : fires.models()) {
            String model = share.model() == null ? share.kind() : share.kind() + " " + share.model();
            plain("false-model", "型号误报率", "False-alarm rate of a model", model, "", share.percent(), "%");
        }
    }

    private void windows(List<Integer> windows) {
        for (int i = 0; i < windows.size(); i++) {
            Instant begin = report.from().plusSeconds(i * report.windowSeconds());
            plain("window", "十分钟报警数", "Alarms in ten minutes", time.format(begin), "", (double) windows.get(i), "1");
        }
    }

    private void plain(
            String figure, String zh, String en, String item, String name, @Nullable Double value, String unit) {
        row(figure, zh, en, item, name, name, number(value), unit);
    }

    private void row(String... cells) {
        csv.writeRecord(
                Stream.concat(Stream.of(cells), Stream.generate(() -> "").limit(HEAD.size() - cells.length))
                        .map(AlarmHealthCsv::guarded)
                        .toList());
    }

    /** A text that a spreadsheet program takes for text: a quote before what it would take for a formula. */
    static String guarded(String cell) {
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value)
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static LocalText same(String id) {
        return new LocalText(id, id);
    }
}
