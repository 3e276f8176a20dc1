package org.scenicwatch.dashboard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.notification.Channel;

class SmppChannelIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LONG = "【火警】请立即查看。".repeat(12);

    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private volatile boolean known = true;
    private SmsCentre centre;
    private SmppChannel channel;

    @BeforeEach
    void start() throws Exception {
        centre = new SmsCentre();
        channel = open("secret");
    }

    @AfterEach
    void stop() throws Exception {
        channel.close();
        centre.close();
    }

    @Test
    void sendsChineseAsUcs2WithAValidityAndAReceiptAskedFor() {
        assertThat(eventually("请立即查看")).isEqualTo(new Outcome.Accepted("id1"));
        SubmitSm text = centre.taken().get(0);
        assertThat(text.getDataCoding()).isEqualTo((byte) 8);
        assertThat(new String(text.getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo("请立即查看");
        assertThat(text.getDestAddress()).isEqualTo("8613812345678");
        assertThat(text.getDestAddrTon()).isEqualTo((byte) 1);
        assertThat(text.getSourceAddr()).isEqualTo("106912345");
        assertThat(text.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(text.getValidityPeriod()).isEqualTo("000000010205000R");
    }

    @Test
    void cutsALongTextIntoPartsThatThePhonePutsTogether() {
        eventually("x");
        centre.taken().clear();
        Outcome outcome = channel.send(text(LONG));
        assertThat(centre.taken()).hasSize(2);
        assertThat(outcome).isEqualTo(new Outcome.Accepted("id3"));
        StringBuilder joined = new StringBuilder();
        for (SubmitSm part : centre.taken()) {
            assertThat(part.isUdhi()).isTrue();
            byte[] bytes = part.getShortMessage();
            joined.append(new String(Arrays.copyOfRange(bytes, 6, bytes.length), StandardCharsets.UTF_16BE));
        }
        assertThat(joined).hasToString(LONG);
        assertThat(centre.taken()).extracting(SubmitSm::getRegisteredDelivery).containsExactly((byte) 0, (byte) 1);
    }

    @Test
    void takesReceiptsAndAsksForThoseAgainThatItDoesNotKnowYet() throws Exception {
        eventually("x");
        centre.tell("id1", DeliveryReceiptState.ENROUTE);
        centre.tell("id1", DeliveryReceiptState.DELIVRD);
        centre.tell("id2", DeliveryReceiptState.UNDELIV);
        assertThat(receipts).containsExactly("id1 null", "id2 undelivered");
        known = false;
        assertThatThrownBy(() -> centre.tell("id9", DeliveryReceiptState.DELIVRD))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refused -> assertThat(refused.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
    }

    @Test
    void bindsAgainWhenTheCentreHangsUp() {
        eventually("x");
        centre.hangUp();
        await().atMost(PATIENCE).until(() -> centre.binds() == 2);
        assertThat(eventually("y")).isInstanceOf(Outcome.Accepted.class);
        assertThat(centre.taken()).hasSize(2);
    }

    @Test
    void tellsWhatMayBeTriedAgainFromWhatMayNot() {
        eventually("x");
        centre.refuseWith(SMPPConstant.STAT_ESME_RTHROTTLED);
        assertThat(channel.send(text("y"))).isEqualTo(new Outcome.NotSent("smpp-58"));
        centre.refuseWith(SMPPConstant.STAT_ESME_RINVDSTADR);
        assertThat(channel.send(text("y"))).isEqualTo(new Outcome.Refused("smpp-b"));
    }

    @Test
    void neverSendsWhileItIsNotBound() {
        SmppChannel stranger = open("wrong");
        try {
            assertThat(stranger.send(text("x"))).isEqualTo(new Outcome.NotSent("not-bound"));
        } finally {
            stranger.close();
        }
        assertThat(eventually("x")).isEqualTo(new Outcome.Accepted("id1"));
        assertThat(centre.taken()).hasSize(1);
    }

    private Outcome eventually(String words) {
        return await().atMost(PATIENCE).until(() -> channel.send(text(words)), Outcome.Accepted.class::isInstance);
    }

    private static Outgoing text(String words) {
        return TextMessages.to(Channel.SMS, "+8613812345678", words);
    }

    private SmppChannel open(String password) {
        SmppChannel opened = new SmppChannel(
                new SmppSettings(
                        "127.0.0.1",
                        centre.port(),
                        "scenic",
                        password,
                        "",
                        "106912345",
                        (byte) 0,
                        (byte) 0,
                        4,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5)),
                (channelOf, id, key, failure) -> {
                    if (known) {
                        receipts.add(id + " " + failure);
                    }
                    return known;
                });
        opened.open();
        return opened;
    }
}
