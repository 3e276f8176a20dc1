package org.scenicwatch.core.notification.write;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.events.DutyHeld;
import org.scenicwatch.core.notification.events.RecipientEntered;
import org.scenicwatch.core.notification.events.RecipientRemoved;
import org.scenicwatch.core.notification.events.RecipientRevised;

class RecipientTest {

    private static final String ID = "recipient:xijiang/R-1";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private FixtureConfiguration<Recipient> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Recipient.class);
    }

    @Test
    void entersARecipientOnceAndKeepsPrioritiesInTheirOrder() {
        fixture.givenNoPriorActivity().when(enter("v-1")).expectEvents(entered("v-1"));
        fixture.given(entered("v-1")).when(enter("v-1")).expectNoEvents();
    }

    @Test
    void revisesWhatIsNew() {
        fixture.given(entered("v-1")).when(enter("v-2")).expectEvents(revised("v-2"));
    }

    @Test
    void removesOnceAndTakesInAgain() {
        fixture.given(entered("v-1")).when(new RemoveRecipient(ID, AT)).expectEvents(new RecipientRemoved(ID, AT));
        fixture.given(entered("v-1"), new RecipientRemoved(ID, AT))
                .when(new RemoveRecipient(ID, AT))
                .expectException(Refused.with("recipient.not-found"));
        fixture.given(entered("v-1"), new RecipientRemoved(ID, AT))
                .when(enter("v-3"))
                .expectEvents(entered("v-3"));
    }

    @Test
    void refusesWhatCouldNeverBeTold() {
        refuses(command(ID, List.of(), List.of(Channel.SMS), null, null), "recipient.duty-required");
        refuses(
                command(ID, List.of(new HeldDuty(Duty.GROUP_HEAD, " ")), List.of(Channel.SMS), null, null),
                "recipient.duty-place-required");
        refuses(command(ID, brigade(), List.of(), null, null), "recipient.channel-required");
        refuses(command(ID, brigade(), List.of(Channel.SMS, Channel.SMS), null, null), "recipient.invalid-channels");
        refuses(
                command(ID, brigade(), List.of(Channel.SMS), LocalTime.of(22, 0), null),
                "recipient.invalid-quiet-hours");
        refuses(
                command(ID, brigade(), List.of(Channel.SMS), LocalTime.NOON, LocalTime.NOON),
                "recipient.invalid-quiet-hours");
        refuses(
                command("recipient:xijiang/a b", brigade(), List.of(Channel.SMS), null, null),
                "recipient.invalid-code");
    }

    private void refuses(EnterRecipient command, String code) {
        setUp();
        fixture.givenNoPriorActivity().when(command).expectNoEvents().expectException(Refused.with(code));
    }

    private static List<HeldDuty> brigade() {
        return List.of(new HeldDuty(Duty.BRIGADE, null));
    }

    private static EnterRecipient enter(String contact) {
        return new EnterRecipient(
                ID,
                "xijiang",
                contact,
                List.of(new HeldDuty(Duty.HOUSEHOLDER, "house-0001")),
                null,
                List.of(Channel.VOICE, Channel.SMS),
                List.of(Priority.WARNING, Priority.CRITICAL),
                LocalTime.of(22, 0),
                LocalTime.of(6, 30),
                false,
                AT);
    }

    private static EnterRecipient command(
            String id,
            List<HeldDuty> duties,
            List<Channel> channels,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil) {
        return new EnterRecipient(
                id,
                "xijiang",
                "v-1",
                duties,
                null,
                channels,
                List.of(Priority.CRITICAL),
                quietFrom,
                quietUntil,
                false,
                AT);
    }

    private static RecipientEntered entered(String contact) {
        return new RecipientEntered(
                ID,
                "xijiang",
                contact,
                List.of(new DutyHeld("householder", "house-0001")),
                null,
                List.of("voice", "sms"),
                List.of("CRITICAL", "WARNING"),
                "22:00",
                "06:30",
                "zh",
                AT);
    }

    private static RecipientRevised revised(String contact) {
        RecipientEntered same = entered(contact);
        return new RecipientRevised(
                same.recipientId(),
                same.area(),
                same.contactRef(),
                same.duties(),
                same.zone(),
                same.channels(),
                same.priorities(),
                same.quietFrom(),
                same.quietUntil(),
                same.language(),
                same.at());
    }
}
