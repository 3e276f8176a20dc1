package org.scenicwatch.dashboard.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.complainant.directory.Complainants.Wish;

class TextWishesOfPartiesTest {

    private static final Wish ANNA_NONE = new Wish("13812345678", true);
    private static final Wish BEN = new Wish("+8613900000002", false);

    @Test
    void aPartyIsKnownByItsNumberHoweverItIsWritten() {
        String typed = TextWishesOfParties.plain("+86 138-1234 5678");
        assertThat(TextWishesOfParties.wantsNone(List.of(ANNA_NONE, BEN), "respondent", typed))
                .isTrue();
        assertThat(TextWishesOfParties.wantsNone(
                        List.of(ANNA_NONE, BEN), "applicant", TextWishesOfParties.plain("13900000002")))
                .as("Ben wants them")
                .isFalse();
    }

    @Test
    void anApplicantWithAnotherNumberIsNotWrittenToWhenNoComplainantWantsTexts() {
        assertThat(TextWishesOfParties.wantsNone(List.of(ANNA_NONE), "applicant", "13700000000"))
                .isTrue();
        assertThat(TextWishesOfParties.wantsNone(List.of(ANNA_NONE), "applicant", ""))
                .isTrue();
        assertThat(TextWishesOfParties.wantsNone(List.of(ANNA_NONE, BEN), "applicant", "13700000000"))
                .isFalse();
    }

    @Test
    void othersAreWrittenToAsBefore() {
        assertThat(TextWishesOfParties.wantsNone(List.of(ANNA_NONE), "respondent", "13700000000"))
                .isFalse();
        assertThat(TextWishesOfParties.wantsNone(List.of(), "applicant", "13812345678"))
                .isFalse();
        assertThat(TextWishesOfParties.wantsNone(List.of(new Wish("", true)), "respondent", ""))
                .as("no number is nobody's number")
                .isFalse();
    }
}
