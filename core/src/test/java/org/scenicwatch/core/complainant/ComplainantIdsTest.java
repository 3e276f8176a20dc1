package org.scenicwatch.core.complainant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scenicwatch.core.vault.VaultRef;

class ComplainantIdsTest {

    private static final String REF = "v-" + "a".repeat(26);

    @Test
    void anAddresseeNamesItsComplaintAndNobodyElseDoes() {
        assertThat(ComplainantIds.complaintOf(ComplainantIds.addressee("xijiang", REF)))
                .contains(new VaultRef(REF));
        assertThat(ComplainantIds.complaintOf("recipient:xijiang/R-1")).isEmpty();
    }

    @Test
    void aBlockIsNamedWithoutItsAreaInRows() {
        assertThat(ComplainantIds.blockRow(ComplainantIds.block("xijiang", "0190")))
                .isEqualTo("0190");
    }
}
