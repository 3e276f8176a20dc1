package org.scenicwatch.dashboard.hazard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.core.hazard.Severity;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.vault.Masks;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.intake.KnownPlace;
import org.scenicwatch.dashboard.intake.KnownPlaces;
import org.springframework.stereotype.Component;

/** Hazards as they are shown: with names instead of codes and ids, with what people wrote, and phones masked. */
@Component
class HazardViews {

    private final HazardBook book;
    private final HazardSight sight;
    private final CaseCatalogue catalogue;
    private final KnownPlaces places;
    private final Users users;
    private final Vault vault;
    private final Clock clock;

    HazardViews(
            HazardBook book,
            HazardSight sight,
            CaseCatalogue catalogue,
            KnownPlaces places,
            Users users,
            Vault vault,
            Clock clock) {
        this.book = book;
        this.sight = sight;
        this.catalogue = catalogue;
        this.places = places;
        this.users = users;
        this.vault = vault;
        this.clock = clock;
    }

    /** A hazard in a list. */
    record Line(
            String id,
            String number,
            LocalText kind,
            LocalText origin,
            @Nullable String place,
            @Nullable LocalText placeName,
            Instant reportedAt,
            HazardState state,
            LocalText stateTitle,
            @Nullable LocalText severity,
            @Nullable LocalText body,
            @Nullable Instant until,
            boolean overdue,
            int points,
            long version) {}

    /** One step, as it is shown; photos are ids of {@code /api/v1/media}. */
    record StepView(
            HazardRow.What what,
            Instant at,
            String by,
            @Nullable String note,
            List<String> photos,
            @Nullable Instant until) {}

    /** A hazard with all that happened to it; the phone is masked. */
    record Detail(
            Line line,
            @Nullable String statement,
            @Nullable String phone,
            List<String> photos,
            @Nullable LocalText ground,
            List<StepView> steps,
            List<String> acts) {}

    Line line(HazardRow row) {
        Severity severity = row.severity();
        String body = row.body();
        return new Line(
                row.id(),
                row.number(),
                book.kind(row.kind()),
                row.origin().title(),
                row.place(),
                places.find(row.place()).map(KnownPlace::name).orElse(null),
                row.reportedAt(),
                row.state(),
                row.state().title(),
                severity == null ? null : severity.title(),
                body == null
                        ? null
                        : catalogue.body(body).map(CaseCatalogue.Entry::title).orElse(new LocalText(body, body)),
                row.until(),
                row.isOverdue(clock.instant()),
                row.reward() == HazardRow.Reward.GRANTED ? row.points() : 0,
                row.version());
    }

    Detail detail(HazardRow row) {
        Map<String, String> words = report(row.reportRef());
        String ground = row.ground();
        return new Detail(
                line(row),
                words.get(HazardReports.STATEMENT),
                maskedPhone(row.reportRef()),
                row.photoRefs(),
                ground == null ? null : book.ground(ground),
                row.steps().stream()
                        .map(step -> new StepView(
                                step.what(),
                                step.at(),
                                person(step.by()),
                                note(step.noteRef()),
                                step.photoRefs(),
                                step.until()))
                        .toList(),
                sight.acts(row));
    }

    /** The phone of whoever made a report, masked; none when nameless or forgotten. */
    @Nullable
    String maskedPhone(String reportRef) {
        String phone = report(reportRef).get(HazardReports.PHONE);
        return phone == null ? null : Masks.phone(phone);
    }

    /** What people call an actor; programs and people who are gone by their id. */
    String person(String actor) {
        return users.byId(actor).map(AppUser::displayName).orElse(actor);
    }

    @Nullable
    String note(@Nullable String ref) {
        return ref == null
                ? null
                : vault.fields(VaultKind.NOTE, new VaultRef(ref))
                        .map(fields -> fields.get("text"))
                        .orElse(null);
    }

    private Map<String, String> report(String ref) {
        return VaultRef.isRef(ref)
                ? vault.fields(VaultKind.HAZARD, new VaultRef(ref)).orElse(Map.of())
                : Map.of();
    }
}
