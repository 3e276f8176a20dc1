package org.scenicwatch.dashboard.casefigures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * One figure of a report as a line of a table.
 *
 * @param sheet which of the tables it stands in
 * @param figure its code
 * @param title what people read
 * @param item of what, as a code; empty: of everything
 * @param itemName what people call that
 * @param value in {@code unit}; absent: there was nothing to take it of
 * @param unit 1, % or s
 * @param target what is just good; absent: there is no target
 */
record FigureLine(
        Sheet sheet,
        String figure,
        LocalText title,
        String item,
        LocalText itemName,
        @Nullable Double value,
        String unit,
        @Nullable Double target) {

    /** The tables. */
    enum Sheet {
        FIGURES("指标", "Figures"),
        BODIES("按机构", "By body"),
        CLOCKS("时限", "Deadlines"),
        SPLITS("来源与类别", "Origin and category"),
        FLOW("收结趋势", "Flow");

        private final LocalText title;

        Sheet(String zh, String en) {
            this.title = new LocalText(zh, en);
        }

        LocalText title() {
            return title;
        }
    }

    private static final LocalText NOTHING = new LocalText("", "");

    /** Everything that a report says, in the order of its tables. */
    static List<FigureLine> of(CaseFigureReport report) {
        Writer lines = new Writer(report);
        lines.figures();
        lines.bodies();
        lines.clocks();
        lines.splits();
        lines.flow();
        return List.copyOf(lines.lines);
    }

    private static final class Writer {
        private final CaseFigureReport report;
        private final List<FigureLine> lines = new ArrayList<>();

        Writer(CaseFigureReport report) {
            this.report = report;
        }

        void figures() {
            for (CaseFigure.Assessment it : report.assessments()) {
                lines.add(new FigureLine(
                        Sheet.FIGURES, it.figure(), it.title(), "", NOTHING, it.value(), it.unit(), it.target()));
            }
            CaseFigures figures = report.figures();
            count(Sheet.FIGURES, "opened", "登记", "Opened", figures.opened());
            count(Sheet.FIGURES, "resumed", "重新处理", "Taken up again", figures.resumed());
            count(Sheet.FIGURES, "ended", "结束", "Ended", figures.ended());
            count(Sheet.FIGURES, "open", "期末在办", "Open at the end", figures.openAtEnd());
            of("", NOTHING, Sheet.FIGURES, figures.closing(), figures.firstAnswer(), figures.settle());
            late("", NOTHING, Sheet.FIGURES, figures.clocks());
            content("", NOTHING, Sheet.FIGURES, figures.satisfaction(), figures.reopened());
        }

        void bodies() {
            for (CaseFigures.OfBody body : report.figures().bodies()) {
                String code = body.body() == null ? "desk" : body.body();
                LocalText name = body.body() == null ? new LocalText("值班席", "The desk") : name("body", body.body());
                line(Sheet.BODIES, "closed", "办结", "Closed", code, name, (double) body.closed(), "1");
                line(Sheet.BODIES, "open", "期末在办", "Open at the end", code, name, (double) body.openAtEnd(), "1");
                of(code, name, Sheet.BODIES, body.closing(), body.firstAnswer(), body.settle());
                late(code, name, Sheet.BODIES, body.clocks());
                content(code, name, Sheet.BODIES, body.satisfaction(), body.reopened());
            }
        }

        void clocks() {
            for (CaseFigures.OfClock clock : report.figures().byClock()) {
                late(clock.clock(), name("clock", clock.clock()), Sheet.CLOCKS, clock.due());
            }
        }

        void splits() {
            slices("origin", "来源", "Origin", report.figures().origins());
            slices("category", "类别", "Category", report.figures().categories());
            slices("remit", "职能", "Remit", report.figures().remits());
            slices("outcome", "处置结果", "Outcome", report.figures().outcomes());
        }

        void flow() {
            for (CaseFigures.Span span : report.figures().flow()) {
                String day = span.day().toString();
                LocalText name = new LocalText(day, day);
                line(Sheet.FLOW, "opened", "登记", "Opened", day, name, (double) span.opened(), "1");
                line(Sheet.FLOW, "resumed", "重新处理", "Taken up again", day, name, (double) span.resumed(), "1");
                line(Sheet.FLOW, "ended", "结束", "Ended", day, name, (double) span.ended(), "1");
                line(
                        Sheet.FLOW,
                        "closing-24h",
                        "24 小时办结率",
                        "Closed within 24 hours",
                        day,
                        name,
                        span.closing().percent(),
                        "%");
                line(
                        Sheet.FLOW,
                        "satisfaction",
                        "满意率",
                        "Satisfied",
                        day,
                        name,
                        span.satisfaction().percent(),
                        "%");
            }
        }

        private void of(
                String item,
                LocalText name,
                Sheet sheet,
                CaseFigures.Share closing,
                CaseFigures.Times firstAnswer,
                CaseFigures.Times settle) {
            line(sheet, "closing-24h-of", "满 24 小时", "24 hours over", item, name, (double) closing.of(), "1");
            line(sheet, "closing-24h-in-time", "24 小时内办结", "Closed in time", item, name, (double) closing.count(), "1");
            if (!item.isEmpty()) {
                line(sheet, "closing-24h", "24 小时办结率", "Closed within 24 hours", item, name, closing.percent(), "%");
            }
            times(sheet, "first-answer", "首次答复", "First answer", item, name, firstAnswer);
            times(sheet, "settle", "处置用时", "Settled", item, name, settle);
        }

        private void times(
                Sheet sheet,
                String figure,
                String zh,
                String en,
                String item,
                LocalText name,
                CaseFigures.Times times) {
            line(sheet, figure + "-count", zh + "件数", en + ", cases", item, name, (double) times.count(), "1");
            line(sheet, figure + "-median", zh + "中位数", en + ", median", item, name, times.medianSeconds(), "s");
            line(sheet, figure + "-p90", zh + "（90 %）", en + ", 90 %", item, name, times.p90Seconds(), "s");
        }

        private void late(String item, LocalText name, Sheet sheet, CaseFigures.Share due) {
            line(sheet, "due", "到期时限", "Deadlines due", item, name, (double) due.of(), "1");
            line(sheet, "overdue", "超期", "Overdue", item, name, (double) due.count(), "1");
            line(sheet, "overdue-rate", "超期率", "Overdue, share", item, name, due.percent(), "%");
        }

        private void content(
                String item,
                LocalText name,
                Sheet sheet,
                CaseFigures.Satisfaction satisfaction,
                CaseFigures.Reopened reopened) {
            line(sheet, "ratings", "评价数", "Ratings", item, name, (double) satisfaction.count(), "1");
            if (!item.isEmpty()) {
                line(sheet, "satisfaction", "满意率", "Satisfied", item, name, satisfaction.percent(), "%");
            }
            line(sheet, "rating-mean", "平均分", "Mean rating", item, name, satisfaction.mean(), "1");
            line(sheet, "reopened", "重办", "Reopened", item, name, (double) reopened.count(), "1");
            line(sheet, "reopened-rate", "重办率", "Reopened, share", item, name, reopened.percent(), "%");
        }

        private void slices(String kind, String zh, String en, List<CaseFigures.Slice> slices) {
            for (CaseFigures.Slice slice : slices) {
                LocalText name = name(kind, slice.item());
                line(Sheet.SPLITS, kind, zh, en, slice.item(), name, (double) slice.count(), "1");
                line(
                        Sheet.SPLITS,
                        kind + "-share",
                        zh + "占比",
                        en + ", share",
                        slice.item(),
                        name,
                        slice.percent(),
                        "%");
            }
        }

        private LocalText name(String kind, String code) {
            return report.names().getOrDefault(kind, Map.of()).getOrDefault(code, new LocalText(code, code));
        }

        private void count(Sheet sheet, String figure, String zh, String en, int value) {
            line(sheet, figure, zh, en, "", NOTHING, (double) value, "1");
        }

        private void line(
                Sheet sheet,
                String figure,
                String zh,
                String en,
                String item,
                LocalText name,
                @Nullable Double value,
                String unit) {
            lines.add(new FigureLine(sheet, figure, new LocalText(zh, en), item, name, value, unit, null));
        }
    }
}
