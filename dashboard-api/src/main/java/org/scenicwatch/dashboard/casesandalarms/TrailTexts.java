package org.scenicwatch.dashboard.casesandalarms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Says in people's words what happened to a case. */
@Component
class TrailTexts {

    private final CaseCatalogue catalogue;
    private final CaseGrounds grounds;
    private final ClockBook clocks;
    private final Procedures procedures;
    private final MediationTexts mediations;

    TrailTexts(
            CaseCatalogue catalogue,
            CaseGrounds grounds,
            ClockBook clocks,
            Procedures procedures,
            MediationTexts mediations) {
        this.catalogue = catalogue;
        this.grounds = grounds;
        this.clocks = clocks;
        this.procedures = procedures;
        this.mediations = mediations;
    }

    LocalText of(TrailRow step) {
        return switch (step.event()) {
            case "CaseOpened" -> with("登记", "Opened", category(step.facts().get("category")));
            case "ComplaintFiled" -> new LocalText("收到投诉", "Complaint filed");
            case "AlarmJoined" -> with("并入报警", "Alarm joined", code(step.facts().get("alarm")));
            case "CaseTriaged" -> with("分流", "Triaged", category(step.facts().get("category")));
            case "CaseAssigned" -> assigned(step);
            case "ReturnReviewed" ->
                "overruled".equals(step.facts().get("decision"))
                        ? with("驳回退单，退回", "Return overruled, back to", body(step))
                        : with("同意退单，改派", "Return upheld, on to", body(step));
            case "JointPartReported" -> with("协办完成", "Joint part done", body(step));
            case "TeamNamed" -> with("指定队组", "Team named", code(step.facts().get("team")));
            case "QuestionsAnswered" ->
                with("登记问答", "Questions answered", category(step.facts().get("category")));
            case "CaseResolved" ->
                with("已处置", "Resolved", catalogue.outcome(step.facts().get("outcome")));
            case "CaseReopened" -> with("重办", "Reopened", reopening(step.facts().get("ground")));
            case "CaseClosed" -> new LocalText("办结", "Closed");
            case "CaseNoted" -> new LocalText("备注", "Note");
            case "ClockPaused" ->
                with("暂停时限", "Clock paused", clock(step.facts().get("clock")));
            case "ClockResumed" ->
                with("恢复时限", "Clock resumed", clock(step.facts().get("clock")));
            case "MilestoneReached" ->
                with("登记环节", "Step recorded", milestone(step.facts().get("milestone")));
            case "CaseTaken" -> new LocalText("接单", "Taken");
            case "CaseReturned" -> with("退单", "Given back", ground(step.facts().get("ground")));
            case "ArrivalReported" -> new LocalText("到场", "Arrived");
            case "MediationStarted" ->
                with("开始调解", "Mediation started", ground(step.facts().get("ground")));
            case "MediationEnded" ->
                with("结束调解", "Mediation ended", ground(step.facts().get("ground")));
            case "CaseTransferredOut" ->
                with(
                        "转办（" + step.facts().get("orderNumber") + "）",
                        "Transferred out (" + step.facts().get("orderNumber") + ")",
                        grounds.authority(step.facts().get("authority")));
            case "CaseTakenBack" -> new LocalText("转回", "Taken back");
            case "CaseSupervised" -> new LocalText("督办", "Put under supervision");
            case "DeadlineExtended" ->
                with("延期", "Deadline extended", grounds.clock(step.facts().get("clock")));
            case "OutsideOrderRecorded" ->
                new LocalText("登记外部单号：" + outsideOrder(step), "Outside order recorded: " + outsideOrder(step));
            case "CaseMerged" -> with("并入", "Merged into", code(step.facts().get("number")));
            case "CaseSplit" -> with("拆分出", "Split off", code(step.facts().get("number")));
            case "CaseLinked" -> linked(step);
            default -> ofComplaint(step);
        };
    }

    private LocalText ofComplaint(TrailRow step) {
        return switch (step.event()) {
            case "ComplaintAdmitted" ->
                with("受理", "Admitted", ground(step.facts().get("jurisdiction")));
            case "ComplaintRefused" ->
                with("不予受理", "Refused", ground(step.facts().get("ground")));
            case "ComplaintWithdrawn" ->
                "true".equals(step.facts().get("byComplainant"))
                        ? new LocalText("投诉人撤诉", "Complaint withdrawn by the complainant")
                        : new LocalText("代为撤诉", "Complaint withdrawn at the desk");
            case "CaseUrged" ->
                step.facts().containsKey("complaintRef")
                        ? new LocalText("投诉人催办", "Urged by a complainant")
                        : new LocalText("催办", "Urged");
            case "ComplainantAnswered" -> new LocalText("答复投诉人", "Complainants answered");
            case "CaseRated" -> rating(step);
            case "JointComplaintFormed" ->
                new LocalText(
                        "形成共同投诉（" + step.facts().get("complainants") + " 人）",
                        "Joint complaint of " + step.facts().get("complainants") + " people");
            default -> ofFile(step);
        };
    }

    private LocalText ofFile(TrailRow step) {
        return switch (step.event()) {
            case "StepMarked" -> with("步骤完成", "Step done", step(step.facts().get("step")));
            case "StepUnmarked" -> with("撤销步骤", "Step undone", step(step.facts().get("step")));
            case "EvidenceAdded" ->
                with("添加证据", "Evidence added", evidence(step.facts().get("kind")));
            case "EvidenceWithdrawn" -> new LocalText("撤回证据", "Evidence withdrawn");
            default -> mediations.of(step).orElseGet(() -> new LocalText(step.event(), step.event()));
        };
    }

    private LocalText assigned(TrailRow step) {
        LocalText lead = with("派单", "Assigned to", body(step));
        String joint = step.facts().get("joint");
        if (joint == null) {
            return lead;
        }
        List<LocalText> names = Arrays.stream(joint.split(" "))
                .flatMap(id -> catalogue.body(id).stream())
                .map(CaseCatalogue.Entry::title)
                .toList();
        return new LocalText(
                lead.zh() + "；协办：" + names.stream().map(LocalText::zh).collect(Collectors.joining("、")),
                lead.en() + "; with " + names.stream().map(LocalText::en).collect(Collectors.joining(", ")));
    }

    private Optional<CaseCatalogue.Entry> body(TrailRow step) {
        return catalogue.body(step.facts().get("body"));
    }

    private Optional<CaseCatalogue.Entry> step(@Nullable String id) {
        return procedures.titleOf(id).map(title -> new CaseCatalogue.Entry(String.valueOf(id), title));
    }

    private static Optional<CaseCatalogue.Entry> evidence(@Nullable String kind) {
        return EvidenceKind.of(kind).map(known -> new CaseCatalogue.Entry(known.key(), known.title()));
    }

    private static LocalText linked(TrailRow step) {
        Optional<CaseCatalogue.Entry> number = code(step.facts().get("number"));
        return switch (String.valueOf(step.facts().get("relation"))) {
            case "merged-from" -> with("并入本单", "Merged into this one", number);
            case "split-from" -> with("拆分自", "Split from", number);
            default -> with("关联", "Linked to", number);
        };
    }

    private static LocalText rating(TrailRow step) {
        String score = step.facts().get("score");
        return "true".equals(step.facts().get("solved"))
                ? new LocalText("评价：" + score + " 分", "Rated: " + score + " of 5")
                : new LocalText("评价：" + score + " 分，问题未解决", "Rated: " + score + " of 5, not solved");
    }

    private static String outsideOrder(TrailRow step) {
        return step.facts().get("agency") + " " + step.facts().get("number");
    }

    private Optional<CaseCatalogue.Entry> ground(@Nullable String id) {
        return grounds.groundTitle(id).map(title -> new CaseCatalogue.Entry(String.valueOf(id), title));
    }

    private Optional<CaseCatalogue.Entry> reopening(@Nullable String ground) {
        return switch (ground == null ? "" : ground) {
            case "alarm-joined" -> named("alarm-joined", "有报警并入", "an alarm joined");
            case "complaint-joined" -> named("complaint-joined", "有投诉并入", "a complaint joined");
            default -> ground(ground);
        };
    }

    private static Optional<CaseCatalogue.Entry> named(String id, String zh, String en) {
        return Optional.of(new CaseCatalogue.Entry(id, new LocalText(zh, en)));
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
