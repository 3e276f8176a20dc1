package org.scenicwatch.dashboard.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.write.CaseAtHand;
import org.scenicwatch.core.casework.write.Complaint;
import org.scenicwatch.core.casework.write.JoinComplaint;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.complainant.directory.Complainants;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes complaints. Vault entries, filing, case claim and events are one transaction: that of the command which carries
 * the checked filing.
 */
@Component
public class Intake {

    static final String STATEMENT = "statement";
    static final String PHONE = Complainants.PHONE;
    static final String CODE = Complainants.CODE;

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final FilingChecks checks;
    private final CommandGateway commands;
    private final Vault vault;
    private final ComplaintTables tables;
    private final RepeatKeys repeats;
    private final TrackingCodes codes;
    private final Origins origins;
    private final IdSource ids;
    private final Clock clock;
    private final String area;

    Intake(
            FilingChecks checks,
            CommandGateway commands,
            Vault vault,
            ComplaintTables tables,
            RepeatKeys repeats,
            TrackingCodes codes,
            Origins origins,
            IdSource ids,
            Clock clock,
            SiteSettings site) {
        this.checks = checks;
        this.commands = commands;
        this.vault = vault;
        this.tables = tables;
        this.repeats = repeats;
        this.codes = codes;
        this.origins = origins;
        this.ids = ids;
        this.clock = clock;
        this.area = site.area();
    }

    /**
     * Files a complaint, once per repeat key.
     *
     * @throws FilingRefused with a sentence for each field that cannot be taken
     * @throws ApiProblem 422 when the repeat key came with something else before
     */
    public Filed file(Filing filing) throws FilingRefused {
        Filed filed = commands.sendAndWait(checks.check(filing));
        log.info("complaint=filed case={}", filed.caseId());
        return filed;
    }

    @CommandHandler
    Filed decide(CheckedFiling filing) {
        Instant now = clock.instant();
        RepeatKeys.Once once = filing.onceHash();
        if (once != null) {
            Optional<VaultRef> earlier = repeats.take(once, now);
            if (earlier.isPresent()) {
                return again(earlier.get());
            }
        }
        String subject = subjectOf(filing);
        String code = codes.next();
        VaultRef ref = vault.store(VaultKind.COMPLAINT, subject, texts(filing, code), searchable(filing));
        String caseId = caseFor(filing, ref, subject, now);
        byte[] codeHash = codes.hash(code).orElseThrow();
        tables.insert(ref, codeHash, caseId, area, filing, now);
        String origin = filing.origin();
        if (origin != null) {
            origins.remember(ref, origin, now);
        }
        int ordinal = 0;
        for (CleanPhoto photo : filing.photos()) {
            VaultRef media = vault.storeFile(VaultKind.PHOTO, subject, photo.jpeg(), Map.of("type", "image/jpeg"));
            tables.insertPhoto(media, ref, ordinal++, photo);
        }
        if (once != null) {
            repeats.fill(once, ref);
        }
        return new Filed(code, caseId);
    }

    /** The same person is the same subject, as far as the phone number tells: one person is no joint complaint. */
    private String subjectOf(CheckedFiling filing) {
        String phone = filing.phone();
        return Optional.ofNullable(phone)
                .flatMap(number ->
                        vault.find(VaultKind.COMPLAINT, PHONE, number).stream().findFirst())
                .flatMap(vault::subjectOf)
                .orElseGet(() -> "filing:" + ids.next());
    }

    /** The case that the person named, while it is open; else the one that holds place and cause, or a new one. */
    private String caseFor(CheckedFiling filing, VaultRef ref, String subject, Instant now) {
        String same = filing.same();
        if (same != null) {
            try {
                send(new JoinComplaint(same, complaint(filing, ref, subject), now), subject);
                return same;
            } catch (CaseRefused over) {
                // It ended between the look and the command.
            }
        }
        return openOrJoin(filing, ref, subject, now);
    }

    private static Complaint complaint(CheckedFiling filing, VaultRef ref, String subject) {
        return new Complaint(
                ref.value(),
                subject,
                filing.category(),
                filing.language(),
                filing.photos().size());
    }

    private String openOrJoin(CheckedFiling filing, VaultRef ref, String subject, Instant now) {
        KnownPlace place = filing.place();
        OpenOrJoinCase command = new OpenOrJoinCase(
                CaseIds.aggregate(ids.next()),
                area,
                CaseOrigin.COMPLAINT,
                filing.category(),
                null,
                place == null ? null : place.code(),
                place == null ? null : place.zone(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                null,
                complaint(filing, ref, subject),
                null,
                now);
        CaseAtHand atHand = send(command, subject);
        return atHand.caseId();
    }

    private <T> T send(Object command, String subject) {
        return commands.sendAndWait(
                new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, PublicActor.of(subject))));
    }

    private Filed again(VaultRef ref) {
        String caseId = tables.caseOf(ref.value()).orElseThrow(ApiProblem::notFound);
        return vault.fields(VaultKind.COMPLAINT, ref)
                .map(fields -> fields.get(CODE))
                .map(code -> new Filed(code, caseId))
                .orElseThrow(ApiProblem::notFound);
    }

    private static Map<String, String> texts(CheckedFiling filing, String code) {
        Map<String, String> texts = new HashMap<>(Map.of(STATEMENT, filing.statement(), CODE, code));
        String phone = filing.phone();
        if (phone != null) {
            texts.put(PHONE, phone);
        }
        return texts;
    }

    private static Map<String, String> searchable(CheckedFiling filing) {
        String phone = filing.phone();
        return phone == null ? Map.of() : Map.of(PHONE, phone);
    }
}
