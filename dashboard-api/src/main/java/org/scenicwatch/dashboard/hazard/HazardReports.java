package org.scenicwatch.dashboard.hazard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.complainant.directory.Complainants;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.hazard.HazardIds;
import org.scenicwatch.core.hazard.HazardOrigin;
import org.scenicwatch.core.hazard.write.ReportHazard;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.intake.FilingRefused;
import org.scenicwatch.dashboard.intake.KnownPlace;
import org.scenicwatch.dashboard.intake.PublicActor;
import org.scenicwatch.dashboard.intake.PublicFields;
import org.scenicwatch.dashboard.intake.RepeatKeys;
import org.scenicwatch.dashboard.intake.TrackingCodes;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.scenicwatch.dashboard.media.PhotoSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes reports of hazards: checks them, seals words and photos in the vault, and reports. All of it or nothing is stored. */
@Component
class HazardReports {

    static final String STATEMENT = "statement";
    static final String PHONE = Complainants.PHONE;
    private static final String CODE = Complainants.CODE;
    private static final Logger log = LoggerFactory.getLogger(HazardReports.class);

    private final HazardTables tables;
    private final HazardChecks checks;
    private final RepeatKeys repeats;
    private final PhotoSet photoSet;
    private final TrackingCodes codes;
    private final Vault vault;
    private final Decisions decisions;
    private final TransactionTemplate transaction;
    private final SiteSettings site;
    private final IdSource ids;
    private final Clock clock;

    HazardReports(
            HazardTables tables,
            HazardChecks checks,
            RepeatKeys repeats,
            PhotoSet photoSet,
            TrackingCodes codes,
            Vault vault,
            Decisions decisions,
            PlatformTransactionManager transactions,
            SiteSettings site,
            IdSource ids,
            Clock clock) {
        this.tables = tables;
        this.checks = checks;
        this.repeats = repeats;
        this.photoSet = photoSet;
        this.codes = codes;
        this.vault = vault;
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody sends, as it comes. Never logged.
     *
     * @param language {@code zh} or {@code en}: in which they are told how it goes on
     * @param onceKey the same key again is the same report
     */
    record Report(
            HazardOrigin origin,
            @Nullable String kind,
            @Nullable String place,
            @Nullable String statement,
            @Nullable String phone,
            String language,
            List<? extends InputStreamSource> photos,
            @Nullable String onceKey) {

        /** Says nothing of what is in it. */
        @Override
        public String toString() {
            return "Report";
        }
    }

    /**
     * What came of it.
     *
     * @param code by which the public follows it
     */
    record Taken(String id, String number, String code) {

        /** Without the code. */
        @Override
        public String toString() {
            return "Taken[" + number + ']';
        }
    }

    /**
     * Takes a report from a program or the desk; otherwise as {@link #file}.
     *
     * @throws ApiProblem 422 with the first field that cannot be taken
     */
    Taken take(Report report) {
        try {
            return file(report);
        } catch (FilingRefused refused) {
            Map.Entry<String, LocalText> first =
                    refused.fields().entrySet().iterator().next();
            String code =
                    switch (first.getKey()) {
                        case HazardChecks.KIND -> "hazard.unknown-kind";
                        case HazardChecks.PLACE -> "place.unknown";
                        default -> "hazard.invalid-" + first.getKey();
                    };
            throw ApiProblem.field(
                    first.getKey(),
                    code,
                    first.getValue().zh(),
                    first.getValue().en());
        }
    }

    /**
     * Takes a report, once per repeat key.
     *
     * @throws FilingRefused with a sentence for each field that cannot be taken
     * @throws ApiProblem 422 when the repeat key came with something else before
     */
    Taken file(Report report) throws FilingRefused {
        HazardChecks.Checked checked = checks.check(report);
        Instant at = clock.instant();
        Taken taken = Objects.requireNonNull(transaction.execute(status -> {
            RepeatKeys.Once once = checked.once();
            Optional<VaultRef> earlier = once == null ? Optional.empty() : repeats.take(once, at);
            return earlier.map(this::again).orElseGet(() -> enter(report, checked, at));
        }));
        log.info("hazard=reported number={}", taken.number());
        return taken;
    }

    private Taken enter(Report report, HazardChecks.Checked checked, Instant at) {
        String id = ids.next();
        String hazard = HazardIds.aggregate(id);
        PublicFields.Looked fields = checked.fields();
        String phone = fields.phone();
        String reporter = phone == null ? null : residentOf(phone);
        String code = codes.next();
        Map<String, String> words = new HashMap<>(Map.of(STATEMENT, fields.statement(), CODE, code));
        if (phone != null) {
            words.put(PHONE, phone);
        }
        VaultRef ref = vault.store(VaultKind.HAZARD, reporter, words, phone == null ? Map.of() : Map.of(PHONE, phone));
        List<String> photos = keep(reporter == null ? hazard : reporter, fields.photos());
        LocalDate day = LocalDate.ofInstant(at, site.timeZone());
        String number = HazardIds.number(day, tables.nextCountOf(site.area(), day));
        KnownPlace place = checked.place();
        tables.file(
                new HazardTables.Filing(
                        ref.value(),
                        id,
                        number,
                        checked.kind(),
                        place == null ? null : place.code(),
                        report.language(),
                        at),
                codes.hash(code).orElseThrow());
        RepeatKeys.Once once = checked.once();
        if (once != null) {
            repeats.fill(once, ref);
        }
        ReportHazard command = new ReportHazard(
                hazard,
                site.area(),
                number,
                checked.kind(),
                report.origin(),
                place == null ? null : place.code(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                ref.value(),
                reporter,
                photos,
                at);
        decisions.send(
                report.origin() == HazardOrigin.RESIDENT
                        ? new GenericCommandMessage<>(
                                command,
                                Map.of(Actors.METADATA_KEY, PublicActor.of(reporter == null ? hazard : reporter)))
                        : command);
        return new Taken(id, number, code);
    }

    private Taken again(VaultRef ref) {
        HazardTables.Filing filing = tables.filing(ref.value()).orElseThrow(ApiProblem::notFound);
        String number = filing.number();
        String code = vault.fields(VaultKind.HAZARD, ref)
                .map(fields -> fields.get(CODE))
                .orElseThrow(ApiProblem::notFound);
        return new Taken(filing.hazardId(), number == null ? "" : number, code);
    }

    /** The photos, cleaned; {@code field} is what is wrong when they cannot be taken. */
    List<CleanPhoto> photos(String field, List<? extends InputStreamSource> files) {
        PhotoSet.Looked looked = photoSet.look(files, PublicFields.MOST_PHOTOS);
        LocalText wrong = looked.wrong();
        if (wrong != null) {
            throw ApiProblem.field(field, "hazard.invalid-photos", wrong.zh(), wrong.en());
        }
        return looked.photos();
    }

    /** Seals photos and answers where they lie. */
    List<String> keep(String subject, List<CleanPhoto> photos) {
        return photos.stream()
                .map(photo -> vault.storeFile(VaultKind.PHOTO, subject, photo.jpeg(), Map.of("type", "image/jpeg"))
                        .value())
                .toList();
    }

    void forget(List<String> photoRefs) {
        photoRefs.forEach(ref -> vault.erase(new VaultRef(ref)));
    }

    /** The same phone is the same resident, whose rewards add up. */
    private String residentOf(String phone) {
        return vault.find(VaultKind.HAZARD, PHONE, phone).stream()
                .findFirst()
                .flatMap(vault::subjectOf)
                .orElseGet(() -> "resident:" + ids.next());
    }
}
