package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.merchant.LetterKind;
import org.scenicwatch.core.merchant.LetterState;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantRefused;
import org.scenicwatch.core.merchant.events.LetterAnswered;
import org.scenicwatch.core.merchant.events.LetterClosed;
import org.scenicwatch.core.merchant.events.LetterIssued;
import org.scenicwatch.core.merchant.events.LetterRechecked;

/**
 * The letters to a merchant; what each state allows is the second table of {@code docs/merchant-states.md}.
 *
 * @param byId each under its id
 */
record Letters(Map<String, Letter> byId) {

    static final Letters NONE = new Letters(Map.of());

    private static final String DONE = "done";

    /** One of them; {@code kind} as it stands in the event. */
    record Letter(String kind, LetterState state) {

        boolean asksToRectify() {
            return kind.equals(LetterKind.RECTIFY.name());
        }
    }

    List<Object> decide(IssueLetter command, MerchantBook book) {
        if (byId.containsKey(command.letterId())) {
            return List.of();
        }
        book.checkGround(command.ground(), command.textRef());
        Instant due = command.dueAt();
        if (due == null && command.kind() == LetterKind.RECTIFY) {
            throw MerchantRefused.dueRequired();
        }
        if (due != null) {
            mustLieAhead(due, command.at());
        }
        Kept.hasRoom(byId);
        return List.of(new LetterIssued(
                command.merchantId(),
                command.letterId(),
                command.number(),
                command.kind().name(),
                command.ground(),
                command.caseId(),
                due,
                command.textRef(),
                command.at()));
    }

    List<Object> decide(AnswerLetter command) {
        in(command.letterId(), LetterState.ISSUED);
        return List.of(new LetterAnswered(command.merchantId(), command.letterId(), command.noteRef(), command.at()));
    }

    List<Object> decide(RecheckLetter command) {
        Letter letter = in(command.letterId(), LetterState.ANSWERED);
        if (!letter.asksToRectify()) {
            throw MerchantRefused.nothingToRecheck();
        }
        if (!command.passed()) {
            mustLieAhead(command.dueAt(), command.at());
        }
        return List.of(new LetterRechecked(
                command.merchantId(),
                command.letterId(),
                command.passed(),
                command.passed() ? null : command.dueAt(),
                command.noteRef(),
                command.at()));
    }

    List<Object> decide(CloseLetter command, MerchantBook book) {
        Letter letter = in(command.letterId(), LetterState.ISSUED, LetterState.ANSWERED, LetterState.PASSED);
        book.checkLetterResult(command.result(), command.noteRef());
        if (letter.asksToRectify() && command.result().equals(DONE) && letter.state() != LetterState.PASSED) {
            throw MerchantRefused.notRechecked();
        }
        return List.of(new LetterClosed(
                command.merchantId(), command.letterId(), command.result(), command.noteRef(), command.at()));
    }

    Letters evolve(LetterIssued event) {
        return with(event.letterId(), new Letter(event.kind(), LetterState.ISSUED));
    }

    Letters evolve(LetterAnswered event) {
        return in(event.letterId(), LetterState.ANSWERED, byId.get(event.letterId()));
    }

    Letters evolve(LetterRechecked event) {
        return in(
                event.letterId(), event.passed() ? LetterState.PASSED : LetterState.ISSUED, byId.get(event.letterId()));
    }

    Letters evolve(LetterClosed event) {
        return in(event.letterId(), LetterState.CLOSED, byId.get(event.letterId()));
    }

    private Letter in(String id, LetterState... allowed) {
        Letter letter = byId.get(id);
        if (letter == null) {
            throw MerchantRefused.unknownLetter();
        }
        if (!Arrays.asList(allowed).contains(letter.state())) {
            throw MerchantRefused.letterIs(letter.state());
        }
        return letter;
    }

    private Letters in(String id, LetterState state, @Nullable Letter before) {
        return before == null ? this : with(id, new Letter(before.kind(), state));
    }

    private Letters with(String id, Letter letter) {
        return new Letters(Kept.with(byId, id, letter));
    }

    static void mustLieAhead(@Nullable Instant due, Instant at) {
        if (due == null || !due.isAfter(at)) {
            throw MerchantRefused.invalidDue();
        }
    }
}
