package org.scenicwatch.dashboard.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.merchant.LeadResult;
import org.scenicwatch.core.merchant.LeadState;
import org.scenicwatch.core.merchant.LetterState;
import org.scenicwatch.core.merchant.MerchantState;
import org.scenicwatch.core.merchant.events.BanImposed;
import org.scenicwatch.core.merchant.events.BanLifted;
import org.scenicwatch.core.merchant.events.CaseTied;
import org.scenicwatch.core.merchant.events.CaseUntied;
import org.scenicwatch.core.merchant.events.LeadAnswered;
import org.scenicwatch.core.merchant.events.LeadChased;
import org.scenicwatch.core.merchant.events.LeadOverdue;
import org.scenicwatch.core.merchant.events.LeadSent;
import org.scenicwatch.core.merchant.events.LetterAnswered;
import org.scenicwatch.core.merchant.events.LetterClosed;
import org.scenicwatch.core.merchant.events.LetterIssued;
import org.scenicwatch.core.merchant.events.LetterRechecked;
import org.scenicwatch.core.merchant.events.LicenceAdded;
import org.scenicwatch.core.merchant.events.LicenceRenewed;
import org.scenicwatch.core.merchant.events.LicenceRevoked;
import org.scenicwatch.core.merchant.events.MerchantClosed;
import org.scenicwatch.core.merchant.events.MerchantRegistered;
import org.scenicwatch.core.merchant.events.MerchantReopened;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;
import org.scenicwatch.dashboard.projection.RowJson;

class MerchantFoldTest {

    private static final String ID = "merchant:xijiang/silver-1";
    private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant DUE = AT.plusSeconds(60);

    private final MemorySpace<MerchantRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private final MerchantFold fold = new MerchantFold(rows);
    private long version;

    @Test
    void theLicenceThatEndsFirstCountsUntilItIsRenewedOrGone() {
        registered();
        on(new LicenceAdded(ID, "a", "business", "L-1", "2026-12-31", AT));
        on(new LicenceAdded(ID, "b", "food", "F-1", "2026-06-30", AT));
        assertThat(row().licenceEnds()).isEqualTo("2026-06-30");
        on(new LicenceRenewed(ID, "b", "F-2", null, AT));
        assertThat(row().licenceEnds()).isEqualTo("2026-12-31");
        assertThat(row().files().licences().get(1)).isEqualTo(new MerchantRow.Licence("b", "food", "F-2", null, null));
        on(new LicenceRevoked(ID, "a", "revoked", "v-1", AT));
        assertThat(row().licenceEnds()).isNull();
    }

    @Test
    void anOrderIsLateWhileItWaitsForTheMerchantAndNotLonger() {
        registered();
        on(new LetterIssued(ID, "l", "ZG-1", "RECTIFY", "fire-safety", "case:1", DUE, "v-1", AT));
        assertThat(letter().lateAt(DUE)).isFalse();
        assertThat(letter().lateAt(DUE.plusMillis(1))).isTrue();
        assertThat(letter().caseId()).isEqualTo("1");
        on(new LetterAnswered(ID, "l", null, AT));
        assertThat(letter().lateAt(DUE.plusMillis(1))).isFalse();
        on(new LetterRechecked(ID, "l", false, DUE.plusSeconds(9), null, AT));
        assertThat(letter().state()).isEqualTo(LetterState.ISSUED);
        assertThat(letter().dueAt()).isEqualTo(DUE.plusSeconds(9));
        on(new LetterAnswered(ID, "l", null, AT));
        on(new LetterRechecked(ID, "l", true, null, null, AT));
        on(new LetterClosed(ID, "l", "done", null, AT));
        assertThat(letter().state()).isEqualTo(LetterState.CLOSED);
        assertThat(letter().result()).isEqualTo("done");
        assertThat(row().steps())
                .extracting(MerchantRow.Step::what)
                .endsWith(MerchantRow.What.LETTER_PASSED, MerchantRow.What.LETTER_CLOSED);
        assertThat(row().version()).isEqualTo(version - 1);
    }

    @Test
    void aBanStandsFromItsBeginningToItsEndOrUntilItIsLifted() {
        registered();
        on(new BanImposed(ID, "x", "TY-1", "SUSPENSION", "fire-safety", null, AT, DUE, null, AT));
        on(new BanImposed(ID, "y", "JR-1", "NO_ENTRY", "forced-trade", null, DUE, null, null, AT));
        MerchantRow.Ban first = row().files().bans().get(0);
        assertThat(first.standsAt(AT)).isTrue();
        assertThat(first.standsAt(DUE)).isFalse();
        assertThat(row().files().bans().get(1).standsAt(AT)).isFalse();
        assertThat(row().banEnds()).isEqualTo(MerchantRow.NEVER);
        on(new BanLifted(ID, "y", "v-1", AT));
        assertThat(row().banEnds()).isEqualTo(DUE.toEpochMilli());
        assertThat(row().files().bans().get(1).by()).isEqualTo("user:x");
    }

    @Test
    void aLeadIsLateUntilAnAnswerComesAndAnOutsideNumberStays() {
        registered();
        on(new LeadSent(ID, "e", "XS-1", "taxation", "no-licence", null, "v-1", DUE, AT));
        on(new LeadOverdue(ID, "xijiang", "e", "XS-1", "taxation", DUE, DUE));
        assertThat(lead().lateAt(DUE.plusMillis(1))).isTrue();
        assertThat(row().leadDue()).isEqualTo(DUE.toEpochMilli());
        on(new LeadChased(ID, "e", DUE.plusSeconds(60), null, AT));
        assertThat(lead().lateAt(DUE.plusMillis(1))).isFalse();
        on(new LeadAnswered(ID, "e", "FILED", "W-7", null, "2026-06-02", AT));
        assertThat(lead().state()).isEqualTo(LeadState.FILED);
        assertThat(row().leadDue()).isNull();
        on(new LeadAnswered(ID, "e", "PENALISED", null, "v-2", "2026-06-09", AT));
        assertThat(lead().state()).isEqualTo(LeadState.DONE);
        assertThat(lead().result()).isEqualTo(LeadResult.PENALISED);
        assertThat(lead().outsideNumber()).isEqualTo("W-7");
    }

    @Test
    void casesAreTiedOnceAndUntiedAndAMerchantClosesAndOpens() {
        registered();
        on(new CaseTied(ID, "case:1", AT));
        on(new CaseTied(ID, "case:2", AT));
        on(new CaseUntied(ID, "case:1", AT));
        assertThat(row().cases()).containsExactly("2");
        on(new MerchantClosed(ID, null, AT));
        assertThat(row().state()).isEqualTo(MerchantState.CLOSED);
        assertThat(row().closedAt()).isEqualTo(AT);
        on(new MerchantReopened(ID, null, AT));
        assertThat(row().closedAt()).isNull();
    }

    /** The columns of the table are made of what the row writes beside its fields. */
    @Test
    void aRowIsWrittenWithWhatItsColumnsNeedAndReadAsItWas() {
        registered();
        on(new LicenceAdded(ID, "a", "business", "L-1", "2026-12-31", AT));
        on(new BanImposed(ID, "x", "TY-1", "SUSPENSION", "fire-safety", null, AT, null, null, AT));
        on(new LeadSent(ID, "e", "XS-1", "taxation", "no-licence", null, "v-1", DUE, AT));
        String json = RowJson.mapper().writeValueAsString(row());
        var tree = RowJson.mapper().readTree(json);
        assertThat(tree.path("licenceEnds").asString()).isEqualTo("2026-12-31");
        assertThat(tree.path("banEnds").asLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(tree.path("leadDue").asLong()).isEqualTo(DUE.toEpochMilli());
        assertThat(tree.path("known").path("place").asString()).isEqualTo("shop-1");
        assertThat(RowJson.mapper().readValue(json, MerchantRow.class)).isEqualTo(row());
    }

    private void registered() {
        on(new MerchantRegistered(ID, "xijiang", "shop-1", "阿幼银饰店", "silver", null, null, "v-0", AT));
    }

    private void on(Object event) {
        fold.on(event, new EventFacts(100 + version, version, AT, "user:x"));
        version++;
    }

    private MerchantRow row() {
        return Objects.requireNonNull(rows.find("xijiang/silver-1"));
    }

    private MerchantRow.Letter letter() {
        return row().files().letters().get(0);
    }

    private MerchantRow.Lead lead() {
        return row().files().leads().get(0);
    }
}
