package org.scenicwatch.core.merchant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Categories, kinds of licences, grounds and results: data of the service centre, shipped as {@code merchant/book.json}.
 * The days that it proposes are the centre's own, to be confirmed on site.
 */
@Component
public class MerchantBook {

    private static final String RESOURCE = "/merchant/book.json";

    /**
     * Something to choose.
     *
     * @param id the code in events and rows
     * @param title what people read
     * @param wordsNeeded whether it says too little without words
     */
    public record Choice(String id, LocalText title, boolean wordsNeeded) {}

    /**
     * Figures that the forms propose.
     *
     * @param expiryWarning from how many days before its end a licence is shown as ending soon
     * @param rectify how many days are proposed for putting something right
     * @param lead how many days are proposed for the answer to a lead
     * @param source who says so
     * @param confirmed false: to be confirmed on site
     */
    public record Days(int expiryWarning, int rectify, int lead, LocalText source, boolean confirmed) {}

    /**
     * Everything.
     *
     * @param categories what a merchant deals in
     * @param licenceKinds kinds of licences
     * @param losses why a licence is gone
     * @param grounds of letters, bans and leads
     * @param letterResults how a letter ends
     */
    public record Sheet(
            Days days,
            List<Choice> categories,
            List<Choice> licenceKinds,
            List<Choice> losses,
            List<Choice> grounds,
            List<Choice> letterResults) {}

    private final Sheet sheet = read();

    /** Everything, in the order in which it is offered. */
    public Sheet sheet() {
        return sheet;
    }

    /**
     * Checks a category.
     *
     * @throws MerchantRefused {@code merchant.unknown-category}
     */
    public void checkCategory(String id) {
        if (find(sheet.categories(), id).isEmpty()) {
            throw MerchantRefused.unknownCategory(id);
        }
    }

    /**
     * Checks a kind of licence.
     *
     * @throws MerchantRefused {@code merchant.unknown-licence-kind}
     */
    public void checkLicenceKind(String id) {
        if (find(sheet.licenceKinds(), id).isEmpty()) {
            throw MerchantRefused.unknownLicenceKind(id);
        }
    }

    /**
     * Checks why a licence is gone.
     *
     * @throws MerchantRefused {@code merchant.unknown-ground}, {@code merchant.words-required}
     */
    public void checkLoss(String id, @Nullable String wordsRef) {
        check(sheet.losses(), id, wordsRef);
    }

    /**
     * Checks a ground of a letter, a ban or a lead.
     *
     * @throws MerchantRefused {@code merchant.unknown-ground}, {@code merchant.words-required}
     */
    public void checkGround(String id, @Nullable String wordsRef) {
        check(sheet.grounds(), id, wordsRef);
    }

    /**
     * Checks how a letter ends.
     *
     * @throws MerchantRefused {@code merchant.unknown-result}, {@code merchant.words-required}
     */
    public void checkLetterResult(String id, @Nullable String wordsRef) {
        Choice result = find(sheet.letterResults(), id).orElseThrow(() -> MerchantRefused.unknownResult(id));
        if (result.wordsNeeded() && wordsRef == null) {
            throw MerchantRefused.wordsRequired();
        }
    }

    /** The choice with this code, if there is one. */
    public static Optional<Choice> find(List<Choice> choices, @Nullable String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    private static void check(List<Choice> choices, String id, @Nullable String wordsRef) {
        Choice ground = find(choices, id).orElseThrow(() -> MerchantRefused.unknownGround(id));
        if (ground.wordsNeeded() && wordsRef == null) {
            throw MerchantRefused.wordsRequired();
        }
    }

    private static Sheet read() {
        try (InputStream in = Objects.requireNonNull(MerchantBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
