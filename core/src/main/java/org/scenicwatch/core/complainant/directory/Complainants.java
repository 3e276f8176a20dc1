package org.scenicwatch.core.complainant.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scenicwatch.core.complainant.ComplainantIds;
import org.scenicwatch.core.hazard.HazardIds;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.stereotype.Component;

/**
 * How complainants, and whoever reported a hazard, are reached. Their numbers and codes lie in the vault and are read when
 * a message is sent.
 */
@Component
public class Complainants {

    /** The vault's field of a complaint or a reported hazard that holds its phone number. */
    public static final String PHONE = "phone";

    /** The vault's field of a complaint or a reported hazard that holds its tracking code. */
    public static final String CODE = "code";

    private final ComplaintLineTable table;
    private final HazardLineTable hazards;
    private final Vault vault;

    Complainants(ComplaintLineTable table, HazardLineTable hazards, Vault vault) {
        this.table = table;
        this.hazards = hazards;
        this.vault = vault;
    }

    /**
     * A complaint, or the report of a hazard, whose sender may be told of it.
     *
     * @param complaintRef its reference into the vault
     * @param language zh or en
     */
    public record Line(String complaintRef, String language) {}

    /**
     * Where a text message goes and what only its reader may know.
     *
     * @param phone digits with an optional plus
     * @param code the tracking code
     * @param ofHazard whether it is a hazard that was reported; else a complaint
     */
    public record Reach(String phone, String code, boolean ofHazard) {

        /** Says neither: this may end in a log line. */
        @Override
        public String toString() {
            return "reach";
        }
    }

    /** The report of a hazard, if its reporter gave a number and wants text messages. */
    public Optional<Line> reporterOf(String hazardId) {
        return hazards.of(HazardIds.row(hazardId)).filter(line -> hasNumber(line.complaintRef()));
    }

    /** The complaints of a case whose complainants gave a number and want text messages. */
    public List<Line> toldOf(String caseId) {
        return table.of(caseId).stream()
                .filter(line -> hasNumber(line.complaintRef()))
                .toList();
    }

    /**
     * What a complainant of a case wants.
     *
     * @param phone digits with an optional plus; empty: none was given, or it is erased
     * @param wantsNone whether no text messages are wanted
     */
    public record Wish(String phone, boolean wantsNone) {

        /** Says no number: this may end in a log line. */
        @Override
        public String toString() {
            return "wish";
        }
    }

    /** What the complainants of a case want, of those who have not withdrawn. */
    public List<Wish> wishesOf(String caseId) {
        return table.allOf(caseId).stream()
                .map(ref -> new Wish(
                        VaultRef.isRef(ref) ? fields(new VaultRef(ref)).getOrDefault(PHONE, "") : "",
                        table.isStopped(ref)))
                .toList();
    }

    /** Whether a number was given with the complaint and is not erased. */
    public boolean hasNumber(String complaintRef) {
        return VaultRef.isRef(complaintRef)
                && fields(new VaultRef(complaintRef)).containsKey(PHONE);
    }

    /** Whether its complainant wants no text messages. */
    public boolean wantsNone(String complaintRef) {
        return table.isStopped(complaintRef);
    }

    /** Where a message to this addressee goes; empty when the number is erased, was never given, or is not to be used any more. */
    public Optional<Reach> reach(String addressee) {
        Optional<VaultRef> wanted = ComplainantIds.complaintOf(addressee).filter(ref -> !table.isStopped(ref.value()));
        return wanted.flatMap(ref -> reach(VaultKind.COMPLAINT, ref))
                .or(() -> wanted.flatMap(ref -> reach(VaultKind.HAZARD, ref)));
    }

    private Optional<Reach> reach(VaultKind kind, VaultRef ref) {
        return vault.fields(kind, ref)
                .flatMap(fields -> Optional.ofNullable(fields.get(PHONE))
                        .map(phone -> new Reach(phone, fields.getOrDefault(CODE, ""), kind == VaultKind.HAZARD)));
    }

    private Map<String, String> fields(VaultRef ref) {
        return vault.fields(VaultKind.COMPLAINT, ref)
                .or(() -> vault.fields(VaultKind.HAZARD, ref))
                .orElse(Map.of());
    }
}
