package org.scenicwatch.dashboard.hazard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.dashboard.track.Progress;

/** Where a hazard stands as one says it to a person who knows nothing of how hazards are dealt with. */
final class HazardWords {

    private HazardWords() {}

    /** What the state means. */
    static LocalText of(HazardState state) {
        return switch (state) {
            case REPORTED ->
                new LocalText("已收到您上报的隐患，等待工作人员核实。", "We have your report. Somebody will look whether it is a hazard.");
            case DISMISSED ->
                new LocalText("已核查，不需要整改，原因见下。", "It was looked at. There is nothing to put right; see below why.");
            case ORDERED -> new LocalText("已核实为隐患，正在整改。", "It is a hazard and is being put right.");
            case RECTIFIED ->
                new LocalText("责任单位报告已整改，等待复查。", "Those responsible say that it is put right. It will be checked.");
            case RECHECKED ->
                new LocalText("复查通过，等待销号。", "It was checked: it is put right. It will be struck off soon.");
            case STRUCK_OFF -> new LocalText("隐患已消除，已销号。", "The hazard is gone. It was struck off.");
        };
    }

    /** What happens next. */
    static LocalText next(HazardState state) {
        return switch (state) {
            case REPORTED ->
                new LocalText("接下来：核实后确定由谁整改、何时完成。", "Next: it is decided who has to put it right, and by when.");
            case DISMISSED ->
                new LocalText(
                        "不会再处理。若情况仍在，请再上报一次。", "Nothing more happens. If it is still there, please report it again.");
            case ORDERED -> new LocalText("接下来：责任单位整改后报告。", "Next: those responsible report when it is put right.");
            case RECTIFIED -> new LocalText("接下来：工作人员到现场复查。", "Next: somebody comes and looks whether it is.");
            case RECHECKED -> new LocalText("接下来：确认不会再发生后销号。", "Next: it is struck off once it is sure to stay so.");
            case STRUCK_OFF -> new LocalText("感谢您为大家的安全出力。", "Thank you for keeping everybody safe.");
        };
    }

    /** The steps as they are drawn: what was reached keeps its time; a recheck that failed takes "put right" back. */
    static List<Progress.Step> steps(Instant reportedAt, List<HazardRow.Step> happened) {
        @Nullable Instant dismissed = null;
        @Nullable Instant ordered = null;
        @Nullable Instant rectified = null;
        @Nullable Instant rechecked = null;
        @Nullable Instant struckOff = null;
        for (HazardRow.Step step : happened) {
            switch (step.what()) {
                case DISMISSED -> dismissed = step.at();
                case ORDERED -> ordered = ordered == null ? step.at() : ordered;
                case RECTIFIED -> rectified = step.at();
                case NOT_PASSED -> rectified = null;
                case PASSED -> rechecked = step.at();
                case STRUCK_OFF -> struckOff = step.at();
                case REWARDED, REWARD_REVERSED -> {
                    // A reward is no step of the hazard.
                }
            }
        }
        List<Progress.Step> steps = new ArrayList<>();
        steps.add(new Progress.Step("found", new LocalText("已上报", "Reported"), reportedAt));
        if (dismissed != null) {
            steps.add(new Progress.Step("dismissed", new LocalText("已核查，不需整改", "Nothing to put right"), dismissed));
            return steps;
        }
        steps.add(new Progress.Step("ordered", new LocalText("责令整改", "To be put right"), ordered));
        steps.add(new Progress.Step("rectified", new LocalText("已整改", "Put right"), rectified));
        steps.add(new Progress.Step("rechecked", new LocalText("复查通过", "Checked"), rechecked));
        steps.add(new Progress.Step("struck-off", new LocalText("销号", "Struck off"), struckOff));
        return steps;
    }
}
