package org.scenicwatch.dashboard.alarmhealth;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.HealthTarget;
import org.scenicwatch.core.alarm.Priority;

/** The figures that are held against a target, with that target and where it comes from. */
enum HealthFigure {
    RATE_AVERAGE("平均报警率", "Average alarm rate", "1/10 min", 0, 1, 0, 2, Source.STANDARD),
    RATE_PEAK("十分钟最多报警", "Most alarms in ten minutes", "1/10 min", 0, 10, 0, 10, Source.STANDARD),
    WINDOWS_ABOVE("超过 10 条的十分钟", "Ten-minute windows above 10 alarms", "%", 0, 1, 0, 1, Source.STANDARD),
    FLOOD_TIME("报警泛滥时间", "Time in flood", "%", 0, 1, 0, 1, Source.STANDARD),
    TOP_TEN("最频繁十条所占比例", "Share of the ten most frequent alarms", "%", 0, 1, 0, 5, Source.STANDARD),
    CHATTERING("抖动报警", "Chattering alarms", "1", 0, 0, 0, 0, Source.STANDARD),
    FLEETING("瞬时报警", "Fleeting alarms", "1", 0, 0, 0, 0, Source.STANDARD),
    STALE("最差一天的陈旧报警", "Stale alarms on the worst day", "1", 0, 4, 0, 4, Source.STANDARD),
    PRIORITY_CRITICAL("一级报警比例", "Share of level 1", "%", 0, 10, 0, 20, Source.SPLIT),
    PRIORITY_WARNING("二级报警比例", "Share of level 2", "%", 0, 20, 0, 30, Source.SPLIT),
    PRIORITY_CAUTION("三级报警比例", "Share of level 3", "%", 75, 100, 65, 100, Source.SPLIT),
    OLDEST_WAITING("最早未确认时长", "Age of the oldest unacknowledged alarm", "s", 0, 60, 0, 600, Source.WAITING),
    ACKNOWLEDGE_P95("确认用时（95 %）", "Time to acknowledge (95 %)", "s", 0, 60, 0, 180, Source.ONE_THREE_FIVE),
    RESPOND_P95("处置用时（95 %）", "Time to respond (95 %)", "s", 0, 180, 0, 300, Source.ONE_THREE_FIVE);

    /** Where a target comes from; an own one is to be confirmed on site. */
    private enum Source {
        STANDARD(
                false,
                "ISA-18.2-2016 第 16 章，IEC 62682，EEMUA 191（每席位）",
                "ISA-18.2-2016 clause 16, IEC 62682, EEMUA 191, per desk"),
        SPLIT(
                true,
                "ISA-18.2-2016 第 16 章：约 80 / 15 / 5 %；容差 5 与 15 个百分点为自定 ?",
                "ISA-18.2-2016 clause 16: about 80 / 15 / 5 %; 5 and 15 points of tolerance are our own ?"),
        WAITING(
                true,
                "自定：10 分钟为一条报警的处理时间（EEMUA 191）?",
                "our own: ten minutes are the time that one alarm takes (EEMUA 191) ?"),
        ONE_THREE_FIVE(
                true,
                "自定，参照微型消防站“1-3-5”：1 分钟启动、3 分钟到场、5 分钟增援 ?",
                "our own, after the 1-3-5 of micro fire stations: start in 1 min, on scene in 3, joined in 5 ?");

        private final boolean own;
        private final LocalText text;

        Source(boolean own, String zh, String en) {
            this.own = own;
            this.text = new LocalText(zh, en);
        }
    }

    /** How a figure stands against its target. */
    enum Verdict {
        /** As it should be. */
        GOOD,
        /** More than it should be, and still to be managed. */
        TOLERABLE,
        /** More than can be managed. */
        POOR,
        /** There was nothing to judge. */
        NONE
    }

    /**
     * A figure against its target.
     *
     * @param figure its code
     * @param title what people read
     * @param value in {@code unit}; null: there was nothing to take it of
     * @param unit a share in %, a duration in s, a rate or a plain number (1)
     * @param goodFrom it is as it should be from here ...
     * @param goodTo ... to here, both included
     * @param limitFrom it can be managed from here ...
     * @param limitTo ... to here, both included
     * @param own whether the target is our own and not the standard's
     * @param source where the target comes from, or who set it on site and what is shipped
     * @param setBy who set it on site, an opaque id; null: it is the shipped one
     * @param setAt when that was
     */
    record Assessment(
            String figure,
            LocalText title,
            @Nullable Double value,
            String unit,
            double goodFrom,
            double goodTo,
            double limitFrom,
            double limitTo,
            Verdict verdict,
            boolean own,
            LocalText source,
            @Nullable String setBy,
            @Nullable Instant setAt) {}

    private final LocalText title;
    private final String unit;
    private final HealthTarget shipped;
    private final Source source;

    HealthFigure(
            String zh,
            String en,
            String unit,
            double goodFrom,
            double goodTo,
            double limitFrom,
            double limitTo,
            Source source) {
        this.title = new LocalText(zh, en);
        this.unit = unit;
        this.shipped = new HealthTarget(goodFrom, goodTo, limitFrom, limitTo);
        this.source = source;
    }

    /** The code in REST and exports, for example {@code flood-time}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The figure with this code. */
    static Optional<HealthFigure> of(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code().equals(code))
                .findFirst();
    }

    LocalText title() {
        return title;
    }

    String unit() {
        return unit;
    }

    /** The target that comes with the platform. */
    HealthTarget shipped() {
        return shipped;
    }

    /** Whether more of it is better. */
    boolean isUpward() {
        return shipped.goodFrom() > 0;
    }

    /** The target with other edges; from which side it is open stays. */
    HealthTarget target(double good, double limit) {
        return isUpward()
                ? new HealthTarget(good, shipped.goodTo(), limit, shipped.limitTo())
                : new HealthTarget(shipped.goodFrom(), good, shipped.limitFrom(), limit);
    }

    /** Where the shipped target comes from. */
    LocalText source() {
        return source.text;
    }

    /** Whether the shipped target is our own and not the standard's. */
    boolean isOwn() {
        return source.own;
    }

    /**
     * The figure of {@code health} against the target in force.
     *
     * @param names what people call those who set targets
     */
    Assessment of(AlarmHealth health, HealthTargetBook.Targets targets, Function<String, @Nullable String> names) {
        Double value = value(health);
        HealthTargetBook.Change set = targets.of(this).orElse(null);
        HealthTarget target = set == null || set.target() == null ? shipped : set.target();
        return new Assessment(
                code(),
                title,
                value,
                unit,
                target.goodFrom(),
                target.goodTo(),
                target.limitFrom(),
                target.limitTo(),
                verdict(value, target),
                set != null || source.own,
                set == null ? source.text : setOnSite(set, names.apply(set.by())),
                set == null ? null : set.by(),
                set == null ? null : set.at());
    }

    private LocalText setOnSite(HealthTargetBook.Change set, @Nullable String name) {
        String by = name == null ? set.by() : name;
        return new LocalText(
                "现场设定（" + by + "）；随附目标依据：" + source.text.zh(),
                "set on site by " + by + "; the shipped target comes from: " + source.text.en());
    }

    private static Verdict verdict(@Nullable Double value, HealthTarget target) {
        if (value == null) {
            return Verdict.NONE;
        }
        if (value >= target.goodFrom() && value <= target.goodTo()) {
            return Verdict.GOOD;
        }
        return value >= target.limitFrom() && value <= target.limitTo() ? Verdict.TOLERABLE : Verdict.POOR;
    }

    private @Nullable Double value(AlarmHealth health) {
        return switch (this) {
            case RATE_AVERAGE -> health.rates().average();
            case RATE_PEAK -> health.rates().peak();
            case WINDOWS_ABOVE -> health.rates().abovePercent();
            case FLOOD_TIME -> health.floods().percent();
            case TOP_TEN -> health.topTen().percent();
            case CHATTERING -> (double) health.chattering().alarms();
            case FLEETING -> (double) health.fleeting().alarms();
            case STALE -> (double) health.stale().worstDay();
            case PRIORITY_CRITICAL -> share(health, Priority.CRITICAL);
            case PRIORITY_WARNING -> share(health, Priority.WARNING);
            case PRIORITY_CAUTION -> share(health, Priority.CAUTION);
            case OLDEST_WAITING ->
                health.waiting().count() == 0
                        ? Double.valueOf(0)
                        : health.waiting().oldestSeconds();
            case ACKNOWLEDGE_P95 -> health.acknowledging().p95Seconds();
            case RESPOND_P95 -> health.responding().p95Seconds();
        };
    }

    private static @Nullable Double share(AlarmHealth health, Priority priority) {
        return health.priorities().get(priority.ordinal()).percent();
    }
}
