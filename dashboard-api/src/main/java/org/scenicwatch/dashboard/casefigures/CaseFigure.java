package org.scenicwatch.dashboard.casefigures;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/** The figures that are held against a target. The targets are the centre's own (product.md), to be confirmed on site. */
enum CaseFigure {
    CLOSING_24H("24 小时办结率", "Closed within 24 hours", "%", 95, true),
    SATISFACTION("满意率（4 分及以上）", "Satisfied (4 of 5 or better)", "%", 98, true),
    FIRST_ANSWER_P90("首次答复用时（90 %）", "Time to the first answer (90 %)", "s", 600, false),
    ON_THE_SPOT_P90("现场处置用时（90 %）", "Time to settle on the spot (90 %)", "s", 1_800, false);

    private static final LocalText SOURCE = new LocalText("中心自定目标", "the centre's own target");

    /** How a figure stands against its target. */
    enum Verdict {
        GOOD,
        POOR,
        /** There was nothing to judge. */
        NONE
    }

    /**
     * A figure against its target.
     *
     * @param figure its code
     * @param title what people read
     * @param value in {@code unit}; absent: there was nothing to take it of
     * @param unit a share in %, a duration in s
     * @param target what is just good
     * @param atLeast whether the value has to be at least the target, else at most
     * @param source where the target comes from
     */
    record Assessment(
            String figure,
            LocalText title,
            @Nullable Double value,
            String unit,
            double target,
            boolean atLeast,
            Verdict verdict,
            LocalText source) {}

    private final LocalText title;
    private final String unit;
    private final double target;
    private final boolean atLeast;

    CaseFigure(String zh, String en, String unit, double target, boolean atLeast) {
        this.title = new LocalText(zh, en);
        this.unit = unit;
        this.target = target;
        this.atLeast = atLeast;
    }

    /** The code in REST and exports, for example {@code closing-24h}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Assessment assess(@Nullable Double value) {
        Verdict verdict = Verdict.NONE;
        if (value != null) {
            verdict = (atLeast ? value >= target : value <= target) ? Verdict.GOOD : Verdict.POOR;
        }
        return new Assessment(code(), title, value, unit, target, atLeast, verdict, SOURCE);
    }

    static List<Assessment> assess(CaseFigures figures) {
        return List.of(
                CLOSING_24H.assess(figures.closing().percent()),
                SATISFACTION.assess(figures.satisfaction().percent()),
                FIRST_ANSWER_P90.assess(figures.firstAnswer().p90Seconds()),
                ON_THE_SPOT_P90.assess(figures.onTheSpot().p90Seconds()));
    }
}
