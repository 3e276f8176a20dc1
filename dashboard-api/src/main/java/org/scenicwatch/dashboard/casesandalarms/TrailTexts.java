package org.scenicwatch.dashboard.casesandalarms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.springframework.stereotype.Component;

/** Says in people's words what happened to a case. */
@Component
class TrailTexts {

    private final CaseCatalogue catalogue;
    private final ClockBook clocks;

    TrailTexts(CaseCatalogue catalogue, ClockBook clocks) {
        this.catalogue = catalogue;
        this.clocks = clocks;
    }

    LocalText of(TrailRow step) {
        return switch (step.event()) {
            case "CaseOpened" -> with("登记", "Opened", category(step.facts().get("category")));
            case "ComplaintFiled" -> new LocalText("收到投诉", "Complaint filed");
            case "AlarmJoined" -> with("并入报警", "Alarm joined", code(step.facts().get("alarm")));
            case "CaseTriaged" -> with("分流", "Triaged", category(step.facts().get("category")));
            case "CaseAssigned" ->
                with("派单", "Assigned to", catalogue.body(step.facts().get("body")));
            case "CaseResolved" ->
                with("已处置", "Resolved", catalogue.outcome(step.facts().get("outcome")));
            case "CaseReopened" -> new LocalText("重办", "Reopened");
            case "CaseClosed" -> new LocalText("办结", "Closed");
            case "CaseNoted" -> new LocalText("备注", "Note");
            case "ClockPaused" ->
                with("暂停时限", "Clock paused", clock(step.facts().get("clock")));
            case "ClockResumed" ->
                with("恢复时限", "Clock resumed", clock(step.facts().get("clock")));
            case "MilestoneReached" ->
                with("登记环节", "Step recorded", milestone(step.facts().get("milestone")));
            default -> new LocalText(step.event(), step.event());
        };
    }

    private Optional<CaseCatalogue.Entry> category(@Nullable String id) {
        return catalogue.categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .map(category -> new CaseCatalogue.Entry(category.id(), category.title()));
    }

    private Optional<CaseCatalogue.Entry> clock(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(clocks::clock)
                .map(clock -> new CaseCatalogue.Entry(clock.id(), clock.name()));
    }

    private static Optional<CaseCatalogue.Entry> milestone(@Nullable String key) {
        return CaseMilestone.of(key).map(known -> new CaseCatalogue.Entry(known.key(), known.title()));
    }

    private static Optional<CaseCatalogue.Entry> code(@Nullable String code) {
        return Optional.ofNullable(code).map(text -> new CaseCatalogue.Entry(text, new LocalText(text, text)));
    }

    private static LocalText with(String zh, String en, Optional<CaseCatalogue.Entry> what) {
        return what.map(entry -> new LocalText(
                        zh + "：" + entry.title().zh(), en + ": " + entry.title().en()))
                .orElse(new LocalText(zh, en));
    }
}
