package org.scenicwatch.dashboard.casesearch;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.casesandalarms.CaseFold;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.TrailRow;
import org.scenicwatch.dashboard.casesearch.CaseText.Said;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/**
 * From events to where the words and the numbers of a case are. It reads the steps of the trail and not the events
 * themselves: what a person can read on a case is what can be found.
 */
final class CaseTextFold {

    /** By the name of the reference in a step of the trail. */
    private static final Map<String, Said> WORDS =
            Map.of("noteRef", Said.NOTE, "replyRef", Said.REPLY, "reasonRef", Said.REASON);

    private final Consumer<CaseText> texts;
    private final Consumer<CaseCode> codes;
    private final CaseFold steps = new CaseFold(new NoRows(), this::on);

    CaseTextFold(Consumer<CaseText> texts, Consumer<CaseCode> codes) {
        this.texts = texts;
        this.codes = codes;
    }

    /** Takes in one event; others than those of casework change nothing. */
    void on(Object event, EventFacts facts) {
        steps.on(event, facts);
    }

    private void on(TrailRow step) {
        step.facts().forEach((name, value) -> {
            Said said = step.event().equals("ComplaintFiled") && name.equals("complaintRef")
                    ? Said.COMPLAINT
                    : WORDS.get(name);
            // Stores of tests and of old demonstrations hold references that never were in a vault.
            if (said != null && VaultRef.isRef(value)) {
                texts.accept(new CaseText(value, step.subject(), said, step.index()));
            }
        });
        switch (step.event()) {
            case "CaseOpened" -> code(step, "number", "number");
            case "OutsideOrderRecorded" -> code(step, "number", "order");
            case "CaseTransferredOut" -> code(step, "orderNumber", "order");
            default -> {
                // Carries the number of another case, or none.
            }
        }
    }

    private void code(TrailRow step, String name, String said) {
        String code = step.facts().get(name);
        if (code != null && !code.isBlank()) {
            codes.accept(new CaseCode(step.subject(), code, said));
        }
    }

    /** The rows of cases are not wanted here. */
    private static final class NoRows implements RowSpace<CaseRow> {

        @Override
        public @Nullable CaseRow find(String id) {
            return null;
        }

        @Override
        public void change(String id, long index, UnaryOperator<@Nullable CaseRow> change) {
            // Only the trail counts.
        }
    }
}
