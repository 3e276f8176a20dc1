package org.scenicwatch.dashboard.hazard;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.core.hazard.HazardIds;
import org.scenicwatch.core.hazard.HazardOrigin;
import org.scenicwatch.core.hazard.write.ReportHazard;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.intake.KnownPlace;
import org.scenicwatch.dashboard.intake.KnownPlaces;
import org.scenicwatch.dashboard.intake.TrackingCodes;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.scenicwatch.dashboard.media.PhotoSet;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes reports of hazards: checks them, seals words and photos in the vault, and reports. All of it or nothing is stored. */
@Component
class HazardReports {

    static final String STATEMENT = "statement";
    static final String PHONE = "phone";
    private static final String CODE = "code";
    private static final int MOST_PHOTOS = 5;
    private static final int LONGEST = 2_000;
    private static final Pattern PHONE_SHAPE = Pattern.compile("\\+?[0-9]{5,20}");
    private static final Pattern SPACING = Pattern.compile("[\\s().\\-]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final int NUMBER_TAIL = 6;

    private final HazardTables tables;
    private final HazardBook book;
    private final KnownPlaces places;
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
            HazardBook book,
            KnownPlaces places,
            PhotoSet photoSet,
            TrackingCodes codes,
            Vault vault,
            Decisions decisions,
            PlatformTransactionManager transactions,
            SiteSettings site,
            IdSource ids,
            Clock clock) {
        this.tables = tables;
        this.book = book;
        this.places = places;
        this.photoSet = photoSet;
        this.codes = codes;
        this.vault = vault;
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody sends, as it comes. */
    record Report(
            HazardOrigin origin,
            @Nullable String kind,
            @Nullable String place,
            @Nullable String statement,
            @Nullable String phone,
            List<? extends InputStreamSource> photos) {}

    /**
     * What came of it.
     *
     * @param code by which the public follows it
     */
    record Taken(String id, String number, String code) {}

    /**
     * Takes a report.
     *
     * @throws ApiProblem 422 with the field that cannot be taken
     */
    Taken take(Report report) {
        String kind = report.kind() == null ? "" : report.kind();
        book.checkKind(kind);
        String statement = statement(report.statement());
        String phone = phone(report.phone());
        KnownPlace place = place(report.place());
        List<CleanPhoto> photos = photos("photos", report.photos());
        Instant at = clock.instant();
        String id = ids.next();
        String number = "YH-" + DAY.format(at.atZone(site.timeZone())) + "-"
                + id.substring(id.length() - NUMBER_TAIL).toUpperCase(Locale.ROOT);
        String code = codes.next();
        transaction.executeWithoutResult(status -> {
            String reporter = phone == null ? null : residentOf(phone);
            Map<String, String> words = new HashMap<>(Map.of(STATEMENT, statement, CODE, code));
            if (phone != null) {
                words.put(PHONE, phone);
            }
            VaultRef ref =
                    vault.store(VaultKind.HAZARD, reporter, words, phone == null ? Map.of() : Map.of(PHONE, phone));
            decisions.send(new ReportHazard(
                    HazardIds.aggregate(id),
                    site.area(),
                    number,
                    kind,
                    report.origin(),
                    place == null ? null : place.code(),
                    place == null ? null : place.lon(),
                    place == null ? null : place.lat(),
                    ref.value(),
                    reporter,
                    keep(reporter == null ? HazardIds.aggregate(id) : reporter, photos),
                    at));
            tables.file(ref.value(), codes.hash(code).orElseThrow(), id, at);
        });
        return new Taken(id, number, code);
    }

    /** The photos, cleaned; {@code field} is what is wrong when they cannot be taken. */
    List<CleanPhoto> photos(String field, List<? extends InputStreamSource> files) {
        PhotoSet.Looked looked = photoSet.look(files, MOST_PHOTOS);
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

    private @Nullable KnownPlace place(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return places.find(code)
                .orElseThrow(() ->
                        ApiProblem.field("place", "place.unknown", "没有此地点：" + code, "There is no such place: " + code));
    }

    private static String statement(@Nullable String typed) {
        String statement = typed == null ? "" : typed.strip();
        if (statement.codePointCount(0, statement.length()) < 2) {
            throw ApiProblem.field(
                    "statement", "hazard.invalid-statement", "请写明隐患情况。", "Please say what the hazard is.");
        }
        if (statement.codePointCount(0, statement.length()) > LONGEST) {
            throw ApiProblem.field(
                    "statement",
                    "hazard.invalid-statement",
                    "请缩短到 " + LONGEST + " 字以内。",
                    "Please keep it under " + LONGEST + " characters.");
        }
        return statement;
    }

    private static @Nullable String phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String phone = SPACING.matcher(typed).replaceAll("");
        if (!PHONE_SHAPE.matcher(phone).matches()) {
            throw ApiProblem.field(
                    "phone",
                    "hazard.invalid-phone",
                    "这不像电话号码，请检查，或留空。",
                    "This does not look like a phone number. Correct it or leave it empty.");
        }
        return phone;
    }
}
