package org.scenicwatch.dashboard.caseclocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.clock.CaseClocks;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockLine;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.clock.ClockUnit;
import org.springframework.stereotype.Component;

/** Says in people's words what the lines of a clock's explanation say in codes. */
@Component
class ClockTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final Map<String, LocalText> WHY_GONE = Map.of(
            "withdrawn",
            new LocalText("撤诉", "withdrawn"),
            "merged",
            new LocalText("并案", "merged into another case"),
            CaseClocks.SORTED_OTHERWISE,
            new LocalText("改分类别", "the case was sorted otherwise"));

    private final ClockBook book;

    ClockTexts(ClockBook book) {
        this.book = book;
    }

    /** What a line of the clock says, with days and times of the zone. */
    LocalText of(ClockReading clock, ClockLine line, ZoneId zone) {
        ClockUnit unit = clock.period().unit();
        LocalText left = left(unit, line.left());
        LocalText until = value(line, "until", at -> moment(Instant.parse(at), zone));
        LocalText ground = value(line, "ground", this::ground);
        LocalText by = value(line, "by", ClockTexts::milestone);
        LocalText late = value(line, "seconds", seconds -> time(Long.parseLong(seconds)));
        LocalText days = value(line, "days", ClockTexts::ranges);
        return switch (line.code()) {
            case STARTED ->
                say(
                        "开始计时：%s（%s）",
                        "Starts: %s (%s)", period(line), clock.period().source());
            case STARTED_ANEW ->
                say(
                        "重新计时：%s（%s）",
                        "Starts anew: %s (%s)", period(line), clock.period().source());
            case FIRST_DAY ->
                say(
                        "开始当日不计入，自%s起算",
                        "The day of the start does not count; counted from %s", value(line, "day", ClockTexts::day));
            case PAUSED -> say("暂停（%s），剩余%s", "Paused (%s), %s left", ground, left);
            case RESUMED -> say("恢复计时，剩余%s", "Resumed, %s left", left);
            case TRANSFERRED_OUT -> say("已转办，停止计时，剩余%s", "Transferred out, stands still, %s left", left);
            case TAKEN_BACK -> say("已转回，继续计时，剩余%s", "Taken back, goes on, %s left", left);
            case EXTENDED -> say("延期至%s", "Extended to %s", until);
            case EXTENDED_WHILE_HELD ->
                say("延期：恢复计时后不早于%s到期", "Extended: once it runs again it is due on %s at the earliest", until);
            case EXTENSION_NOT_LATER ->
                say("延期至%s不晚于原期限，不起作用", "The extension to %s is no later than the end that stands: no effect", until);
            case EXTENSION_TOO_LATE -> say("已超期，延期至%s不起作用", "Late already: the extension to %s has no effect", until);
            case PAUSE_TOO_LATE -> say("已超期，暂停（%s）不起作用", "Late already: the pause (%s) has no effect", ground);
            case MET -> say("按期完成：%s，剩余%s", "Met: %s, %s left", by, left);
            case MET_LATE -> say("超期完成：%s，超期%s", "Met late: %s, by %s", by, late);
            case VOIDED -> say("终止计时：%s", "Ended without it: %s", ground);
            case VOIDED_LATE -> say("超期后终止：%s，超期%s", "Ended late without it: %s, by %s", ground, late);
            case DAYS_OFF -> say("休息日不计入：%s", "Days off do not count: %s", days);
            case MAKE_UP_DAYS -> say("调休上班日计入：%s", "Days worked in their place count: %s", days);
            case LAST_DAY_OFF ->
                say(
                        "最后一日%s为休息日，顺延至%s",
                        "The last day, %s, is a day off: the period ends with %s",
                        value(line, "from", ClockTexts::day),
                        value(line, "to", ClockTexts::day));
            case DUE -> say("%s到期", "Due on %s", moment(line.at(), zone));
            case PASSED -> say("%s到期，未完成", "Was due on %s, not done", moment(line.at(), zone));
        };
    }

    private static LocalText period(ClockLine line) {
        return amount(
                ClockUnit.valueOf(Objects.requireNonNull(line.values().get("unit"))),
                Long.parseLong(Objects.requireNonNull(line.values().get("amount"))));
    }

    private static LocalText left(ClockUnit unit, long left) {
        return unit.isOfDays() ? amount(unit, left) : time(left);
    }

    private static LocalText amount(ClockUnit unit, long amount) {
        String zh =
                switch (unit) {
                    case MINUTES -> "分钟";
                    case HOURS -> "小时";
                    case DAYS -> "日";
                    case WORKING_DAYS -> "个工作日";
                };
        String en =
                switch (unit) {
                    case MINUTES -> "minute";
                    case HOURS -> "hour";
                    case DAYS -> "day";
                    case WORKING_DAYS -> "working day";
                };
        return new LocalText(amount + zh, amount + " " + en + (amount == 1 ? "" : "s"));
    }

    private static LocalText time(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        if (time.toDays() > 0) {
            return joined(amount(ClockUnit.DAYS, time.toDays()), amount(ClockUnit.HOURS, time.toHoursPart()));
        } else if (time.toHours() > 0) {
            return joined(amount(ClockUnit.HOURS, time.toHours()), amount(ClockUnit.MINUTES, time.toMinutesPart()));
        }
        LocalText rest = new LocalText(time.toSecondsPart() + "秒", time.toSecondsPart() + " s");
        return time.toMinutes() > 0 ? joined(amount(ClockUnit.MINUTES, time.toMinutes()), rest) : rest;
    }

    private static LocalText joined(LocalText first, LocalText second) {
        return new LocalText(first.zh() + second.zh(), first.en() + " " + second.en());
    }

    /** Midnight is the end of the day before it, as periods of days end. */
    static LocalText moment(Instant at, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        boolean dayEnds = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate day = dayEnds ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        String time = dayEnds ? "24:00" : local.format(TIME);
        return new LocalText(day.format(DAY_ZH) + " " + time, day + " " + time);
    }

    private static LocalText day(String day) {
        return new LocalText(LocalDate.parse(day).format(DAY_ZH), day);
    }

    private static LocalText ranges(String ranges) {
        String zh = Arrays.stream(ranges.split(","))
                .map(range -> Arrays.stream(range.split("/"))
                        .map(day -> day(day).zh())
                        .collect(Collectors.joining("至")))
                .collect(Collectors.joining("、"));
        return new LocalText(zh, ranges.replace("/", " to ").replace(",", ", "));
    }

    private static LocalText milestone(String key) {
        return CaseMilestone.of(key).map(CaseMilestone::title).orElse(new LocalText(key, key));
    }

    private LocalText ground(String code) {
        LocalText gone = WHY_GONE.get(code);
        return gone != null
                ? gone
                : book.ground(code).map(ClockBook.Ground::title).orElseGet(() -> milestone(code));
    }

    private static LocalText value(ClockLine line, String name, Function<String, LocalText> text) {
        String value = line.values().get(name);
        return value == null ? new LocalText("", "") : text.apply(value);
    }

    private static LocalText say(String zh, String en, LocalText... values) {
        Object[] inChinese = Arrays.stream(values).map(LocalText::zh).toArray();
        Object[] inEnglish = Arrays.stream(values).map(LocalText::en).toArray();
        return new LocalText(String.format(Locale.ROOT, zh, inChinese), String.format(Locale.ROOT, en, inEnglish));
    }
}
