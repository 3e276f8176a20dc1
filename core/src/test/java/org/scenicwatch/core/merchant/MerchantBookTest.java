package org.scenicwatch.core.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerchantBookTest {

    private final MerchantBook book = new MerchantBook();

    @Test
    void everyListThatIsShippedHasTitlesInBothLanguagesAndNoCodeTwice() {
        MerchantBook.Sheet sheet = book.sheet();
        List<List<MerchantBook.Choice>> lists = List.of(
                sheet.categories(), sheet.licenceKinds(), sheet.losses(), sheet.grounds(), sheet.letterResults());
        assertThat(lists).allSatisfy(list -> {
            assertThat(list).isNotEmpty();
            assertThat(list).extracting(MerchantBook.Choice::id).doesNotHaveDuplicates();
            assertThat(list)
                    .allSatisfy(choice -> assertThat(Stream.of(
                                    choice.title().zh(), choice.title().en()))
                            .noneMatch(String::isBlank));
        });
        assertThat(sheet.days().source().zh()).isNotBlank();
    }

    @Test
    void aGroundThatSaysTooLittleNeedsWords() {
        book.checkGround("other", "v-1");
        book.checkGround("food-safety", null);
        assertThatThrownBy(() -> book.checkGround("other", null)).hasMessageContaining("words-required");
        assertThatThrownBy(() -> book.checkGround("envy", "v-1")).hasMessageContaining("unknown-ground");
    }
}
