package org.scenicwatch.core.notification.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.notification.events.MessageAccepted;
import org.scenicwatch.core.notification.events.MessageDelivered;
import org.scenicwatch.core.notification.events.MessageExpired;
import org.scenicwatch.core.notification.events.MessageFailed;
import org.scenicwatch.core.notification.events.MessageIntended;

class MessageTest {

    private static final String ID = "message:xijiang/0190";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final List<String> outbox = new ArrayList<>();
    private boolean unsent = true;
    private FixtureConfiguration<Message> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Message.class).registerInjectableResource(new Outbox() {
            @Override
            public void add(MessageIntended message) {
                outbox.add("add");
            }

            @Override
            public void accepted(String messageId, String gateway, @Nullable String gatewayId, Instant at) {
                outbox.add("accepted " + gatewayId);
            }

            @Override
            public void over(String messageId, String state, @Nullable String reason, Instant at) {
                outbox.add(state + " " + reason);
            }

            @Override
            public boolean withdraw(String messageId, Instant at) {
                return unsent;
            }
        });
    }

    @Test
    void anIntentWaitsInTheOutboxOnce() {
        fixture.givenNoPriorActivity().when(intend()).expectEvents(intended());
        fixture.given(intended()).when(intend()).expectNoEvents();
        assertThat(outbox).containsExactly("add");
    }

    @Test
    void receiptsFollowEachOther() {
        fixture.given(intended()).when(accept()).expectEvents(accepted());
        fixture.given(intended(), accepted()).when(accept()).expectNoEvents();
        fixture.given(intended(), accepted())
                .when(new RecordMessageDelivered(ID, AT))
                .expectEvents(new MessageDelivered(ID, AT));
        fixture.given(intended(), accepted(), new MessageDelivered(ID, AT))
                .when(new RecordMessageFailed(ID, "rejected", AT))
                .expectNoEvents();
        assertThat(outbox).containsExactly("accepted g-1", "delivered null");
    }

    @Test
    void aFailureIsToldOnceAndALateReceiptStillCounts() {
        MessageFailed failed = new MessageFailed(ID, "unknown", AT);
        fixture.given(intended())
                .when(new RecordMessageFailed(ID, "unknown", AT))
                .expectEvents(failed);
        fixture.given(intended(), failed)
                .when(new RecordMessageFailed(ID, "unknown", AT))
                .expectNoEvents();
        fixture.given(intended(), failed).when(accept()).expectEvents(accepted());
        fixture.given(intended(), failed)
                .when(new RecordMessageDelivered(ID, AT))
                .expectEvents(new MessageDelivered(ID, AT));
    }

    @Test
    void onlyWhatNobodyHasBegunToSendExpires() {
        fixture.given(intended())
                .when(new ExpireMessage(ID, "late", AT))
                .expectEvents(new MessageExpired(ID, "late", AT));
        fixture.given(intended(), accepted())
                .when(new ExpireMessage(ID, "late", AT))
                .expectNoEvents();
        unsent = false;
        fixture.given(intended()).when(new ExpireMessage(ID, "late", AT)).expectNoEvents();
    }

    private static RecordMessageAccepted accept() {
        return new RecordMessageAccepted(ID, "webhook", "g-1", AT);
    }

    private static MessageAccepted accepted() {
        return new MessageAccepted(ID, "webhook", "g-1", AT);
    }

    private static IntendMessage intend() {
        return new IntendMessage(
                ID,
                "xijiang",
                "recipient:xijiang/R-1",
                "groupHead",
                "sms",
                List.of("email"),
                "fire-neighbours",
                "zh",
                Map.of("kind", "smoke"),
                "ladder:x",
                "alarm:x",
                1,
                1,
                0,
                "CRITICAL",
                AT.plusSeconds(600),
                AT);
    }

    private static MessageIntended intended() {
        return new MessageIntended(
                ID,
                "xijiang",
                "0190",
                "recipient:xijiang/R-1",
                "groupHead",
                "sms",
                List.of("email"),
                "fire-neighbours",
                "zh",
                Map.of("kind", "smoke"),
                "ladder:x",
                "alarm:x",
                1,
                1,
                0,
                "CRITICAL",
                AT.plusSeconds(600),
                AT);
    }
}
