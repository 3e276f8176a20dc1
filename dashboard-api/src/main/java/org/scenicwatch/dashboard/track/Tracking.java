package org.scenicwatch.dashboard.track;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.intake.KnownPlace;
import org.scenicwatch.dashboard.intake.KnownPlaces;
import org.scenicwatch.dashboard.intake.TrackingCodes;
import org.springframework.stereotype.Component;

/** Answers where a complaint stands, to whoever has its code, until 90 days after its case was closed. */
@Component
public class Tracking {

    private static final Duration KEPT_AFTER_CLOSING = Duration.ofDays(90);
    /** The centre's own targets: first answer and settling. */
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private static final Duration SETTLING = Duration.ofHours(24);
    private static final String SETTLE = "settle";

    private final TrackingCodes codes;
    private final TrackedCaseTable table;
    private final CaseCatalogue catalogue;
    private final CaseGrounds grounds;
    private final KnownPlaces places;
    private final Vault vault;
    private final Clock clock;

    Tracking(
            TrackingCodes codes,
            TrackedCaseTable table,
            CaseCatalogue catalogue,
            CaseGrounds grounds,
            KnownPlaces places,
            Vault vault,
            Clock clock) {
        this.codes = codes;
        this.table = table;
        this.catalogue = catalogue;
        this.grounds = grounds;
        this.places = places;
        this.vault = vault;
        this.clock = clock;
    }

    /** The progress of a complaint, or empty when the code is none or has ended. */
    public Optional<Progress> find(String typedCode) {
        return tracked(typedCode).map(this::progress);
    }

    /** The complaint under a code, or empty when the code is none or has ended. */
    Optional<TrackedCaseTable.Tracked> tracked(String typedCode) {
        return codes.hash(typedCode).flatMap(table::byCode).filter(this::inTime);
    }

    private boolean inTime(TrackedCaseTable.Tracked tracked) {
        Instant endedAt = tracked.endedAt();
        return endedAt == null || endedAt.plus(KEPT_AFTER_CLOSING).isAfter(clock.instant());
    }

    private Progress progress(TrackedCaseTable.Tracked tracked) {
        TrackedCaseTable.Row row = tracked.row() == null
                ? new TrackedCaseTable.Row(
                        CaseState.OPENED, tracked.category(), null, null, null, null, null, null, null, null)
                : tracked.row();
        CaseState state = tracked.withdrawnAt() == null ? row.state() : CaseState.WITHDRAWN;
        List<TrackedCaseTable.Told> told = table.told(tracked.ref());
        Instant filedAt = tracked.filedAt();
        // A complaint that joined a case already at work is not shown as late from before it was filed.
        Instant triagedAt = notBefore(filedAt, row.triagedAt());
        Instant assignedAt = notBefore(filedAt, row.assignedAt());
        return new Progress(
                state.key(),
                plainly(state),
                catalogue.category(tracked.category()).title(),
                places.find(tracked.place()).map(KnownPlace::name).orElse(null),
                filedAt,
                List.of(
                        new Progress.Step("received", new LocalText("已收到", "Received"), filedAt),
                        new Progress.Step("sorted", new LocalText("已分流", "Looked at"), triagedAt),
                        new Progress.Step("assigned", new LocalText("已派单", "Being dealt with"), assignedAt),
                        new Progress.Step("settled", new LocalText("已处置", "Settled"), row.resolvedAt()),
                        new Progress.Step("closed", new LocalText("办结", "Closed"), tracked.endedAt())),
                catalogue.body(row.body()).map(CaseCatalogue.Entry::title).orElse(null),
                outcome(row),
                triagedAt == null && tracked.endedAt() == null ? filedAt.plus(ANSWER) : null,
                row.resolvedAt() == null && tracked.endedAt() == null ? settledBy(filedAt, told) : null,
                replies(row, told),
                may(state, tracked));
    }

    private @Nullable LocalText outcome(TrackedCaseTable.Row row) {
        if (row.state() == CaseState.REFUSED) {
            return grounds.refusal(row.ground())
                    .map(ground -> new LocalText(
                            ground.title().zh() + "（" + ground.source().zh() + "）",
                            ground.title().en() + " (" + ground.source().en() + ")"))
                    .orElse(null);
        }
        return row.resolvedAt() == null
                ? null
                : catalogue
                        .outcome(row.outcome())
                        .map(CaseCatalogue.Entry::title)
                        .orElse(null);
    }

    private static Instant settledBy(Instant filedAt, List<TrackedCaseTable.Told> told) {
        Instant by = filedAt.plus(SETTLING);
        for (TrackedCaseTable.Told extension : told) {
            Instant until = extension.until();
            if (SETTLE.equals(extension.clock()) && until != null) {
                by = until;
            }
        }
        return by;
    }

    private List<Progress.Reply> replies(TrackedCaseTable.Row row, List<TrackedCaseTable.Told> told) {
        List<Progress.Reply> replies = new ArrayList<>();
        told.forEach(one ->
                words(one.ref()).ifPresent(text -> replies.add(new Progress.Reply(one.at(), text, one.until()))));
        String ref = row.replyRef();
        Instant at = row.closedAt();
        if (ref != null && at != null) {
            words(ref).ifPresent(text -> replies.add(new Progress.Reply(at, text, null)));
        }
        return replies;
    }

    private Optional<String> words(String ref) {
        return VaultRef.isRef(ref)
                ? vault.fields(VaultKind.NOTE, new VaultRef(ref)).map(fields -> fields.get("text"))
                : Optional.empty();
    }

    private static List<String> may(CaseState state, TrackedCaseTable.Tracked tracked) {
        return switch (state) {
            case OPENED, TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, IN_MEDIATION, RETURNED, REOPENED ->
                List.of("withdraw", "urge");
            case RESOLVED, CLOSED, REFUSED -> tracked.ratedAt() == null ? List.of("rate") : List.of();
            default -> List.of();
        };
    }

    private static @Nullable Instant notBefore(Instant filedAt, @Nullable Instant at) {
        return at != null && at.isBefore(filedAt) ? filedAt : at;
    }

    private static LocalText plainly(CaseState state) {
        return switch (state) {
            case OPENED -> new LocalText("我们已收到您的反映，值班员正在查看。", "We have your report. An operator is looking at it.");
            case TRIAGED -> new LocalText("已查看，正在安排处理单位。", "It was looked at. We are choosing who will deal with it.");
            case ASSIGNED, TAKEN, ADMITTED, UNDER_WAY, IN_MEDIATION, RETURNED ->
                new LocalText("正在处理中。", "It is being dealt with.");
            case REOPENED -> new LocalText("已重新处理。", "It was taken up again.");
            case RESOLVED -> new LocalText("已处置，等待办结。", "It was settled and will be closed soon.");
            case CLOSED -> new LocalText("已办结。", "It is closed.");
            case REFUSED -> new LocalText("不予受理，原因见下。", "It cannot be taken on; see below why.");
            case WITHDRAWN -> new LocalText("您已撤诉。", "You withdrew it.");
            case TRANSFERRED_OUT -> new LocalText("已转交主管部门处理。", "Another authority deals with it now.");
            case MERGED -> new LocalText("已并入相同事项一并处理。", "It is dealt with together with the same matter.");
        };
    }
}
