package org.scenicwatch.core.casework.evidence.write;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.scenicwatch.core.casework.CaseFileRefused;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.EvidenceWithdrawn;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.Procedure;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.core.vault.VaultRef;

/**
 * The evidence of one case as far as commands are judged by it.
 *
 * @param items the pieces that ever came, each with whether it still counts
 */
public record EvidenceAtHand(Map<String, Boolean> items) {

    public static final EvidenceAtHand NONE = new EvidenceAtHand(Map.of());

    /** The most pieces of one case. */
    public static final int MOST = 200;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ITEM = Pattern.compile("[0-9a-zA-Z-]{1,64}");
    private static final Pattern ORIGIN = Pattern.compile("[a-z-]{1,32}");

    public EvidenceAtHand {
        items = Map.copyOf(items);
    }

    /** What the file says to a piece of evidence. A case that goes on elsewhere, or was never one, takes none. */
    public List<Object> decide(AddEvidence command, CaseCourse course, Procedure procedure) {
        EvidenceKind kind = EvidenceKind.of(command.kind())
                .filter(known -> known.isSent() || known == EvidenceKind.READINGS)
                .orElseThrow(() -> CaseFileRefused.unknownKind(command.kind()));
        check(command);
        String step = command.step();
        if (step != null && procedure.step(step).isEmpty()) {
            throw CaseFileRefused.unknownStep(step);
        }
        CaseCourse.Ending ending = course.ending();
        if (ending != null && !isOpenToEvidence(ending)) {
            throw CaseFileRefused.caseEnded();
        }
        if (items.containsKey(command.item())) {
            return List.of();
        }
        if (items.size() >= MOST) {
            throw CaseFileRefused.full(MOST);
        }
        return List.of(new EvidenceAdded(
                command.caseId(),
                command.item(),
                kind.key(),
                step,
                command.sha256(),
                command.size(),
                command.mediaType(),
                command.ref(),
                command.origin(),
                command.about(),
                command.by(),
                command.at()));
    }

    /** What the file says to a withdrawal; it may come at any time, since it is a person's right. */
    public List<Object> decide(WithdrawEvidence command, Procedures procedures) {
        Procedures.Ground ground =
                procedures.ground(command.ground()).orElseThrow(() -> CaseFileRefused.unknownGround(command.ground()));
        if (!Boolean.TRUE.equals(items.get(command.item()))) {
            throw CaseFileRefused.unknownItem();
        }
        return List.of(new EvidenceWithdrawn(
                command.caseId(),
                command.item(),
                ground.id(),
                ground.erases(),
                command.noteRef(),
                command.by(),
                command.at()));
    }

    /** With one more piece. */
    public EvidenceAtHand evolve(EvidenceAdded event) {
        return with(event.item(), true);
    }

    /** With one piece that counts no more. */
    public EvidenceAtHand evolve(EvidenceWithdrawn event) {
        return with(event.item(), false);
    }

    private EvidenceAtHand with(String item, boolean counts) {
        Map<String, Boolean> more = new TreeMap<>(items);
        more.put(item, counts);
        return new EvidenceAtHand(more);
    }

    /** What comes late, such as the finding of the fire brigade, still belongs to a closed case. */
    private static boolean isOpenToEvidence(CaseCourse.Ending ending) {
        return ending.ground().equals(CaseCourse.CLOSED) || ending.ground().equals(CaseCourse.TRANSFERRED_OUT);
    }

    private static void check(AddEvidence command) {
        require(ITEM.matcher(command.item()).matches(), "item");
        require(HASH.matcher(command.sha256()).matches(), "sha256");
        require(command.size() > 0, "size");
        require(VaultRef.isRef(command.ref()), "ref");
        require(ORIGIN.matcher(command.origin()).matches(), "origin");
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw CaseFileRefused.invalidEvidence(field);
        }
    }
}
