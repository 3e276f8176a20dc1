package org.scenicwatch.core.device.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.device.DeviceCommandGround;
import org.scenicwatch.core.device.DeviceCommandVerb;
import org.scenicwatch.core.device.events.DeviceCommandAnswered;
import org.scenicwatch.core.device.events.DeviceCommandConfirmed;
import org.scenicwatch.core.device.events.DeviceCommandRequested;
import org.scenicwatch.core.device.events.DeviceCommandSent;
import org.scenicwatch.core.device.events.DeviceCommandTimedOut;
import org.scenicwatch.core.device.events.DeviceCommandWithdrawn;

class CommandToDeviceTest {

    private static final String UUID = "0190";
    private static final String ID = "command:xijiang/0190";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant EXPIRES = AT.plusSeconds(60);
    private static final String ASKING = "user:a";
    private static final String OTHER = "user:b";

    private FixtureConfiguration<CommandToDevice> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(CommandToDevice.class);
    }

    @Test
    void aRequestIsReadyToBeSentAtOnce() {
        fixture.givenNoPriorActivity()
                .when(issue("sounder", "", "mute", "verified_false"))
                .expectEvents(requested("sounder", "mute", "verified_false", "none"));
    }

    @Test
    void theSameRequestAgainHasNoFurtherEffect() {
        fixture.given(requested("sounder", "mute", "verified_false", "none"))
                .when(issue("sounder", "", "mute", "verified_false"))
                .expectNoEvents();
    }

    @Test
    void aKindIsToldOnlyWhatItUnderstands() {
        refuses(issue("hydrant", "", "mute", "verified_false"), "command.unknown-verb");
        refuses(issue("sounder", "", "dance", "verified_false"), "command.unknown-verb");
    }

    @Test
    void muteNeedsAGroundThatAllowsIt() {
        refuses(issue("smoke", "", "mute", "because"), "command.ground-required");
        refuses(issue("smoke", "", "mute", "electrical_hazard"), "command.ground-required");
    }

    @Test
    void protectedCircuitsAreNeverSwitched() {
        refuses(issue("power", "fire_pump", "cut_off", "electrical_hazard"), "command.protected-circuit");
        refuses(issue("power", "medical", "cut_off", "electrical_hazard"), "command.protected-circuit");
        refuses(issue("power", "firepump", "cut_off", "electrical_hazard"), "command.protected-circuit");
        refuses(restore("medical", "overload", "user:c"), "command.protected-circuit");
        refuses(restore("fire_pump", "overload", "user:c"), "command.protected-circuit");
    }

    @Test
    void aRuleNeverSwitchesPower() {
        RequestCommandToDevice byRule = request("cut_off", "electrical_hazard", null, null, null, "some-rule", EXPIRES);
        refuses(new IssueCommandToDevice(ID, byRule, new DeviceFacts("power", "")), "command.power-by-rule");
    }

    @Test
    void aProgramNeitherSwitchesNorConfirmsPower() {
        RequestCommandToDevice byProgram =
                request("cut_off", "electrical_hazard", null, null, "token:7", null, EXPIRES);
        refuses(new IssueCommandToDevice(ID, byProgram, new DeviceFacts("power", "")), "command.power-by-rule");
        fixture.given(cut()).when(confirm("token:7", AT)).expectException(Refused.with("command.person-required"));
    }

    @Test
    void restoringNamesCauseAndPersonOnSite() {
        refuses(restore("", null, "user:c"), "command.cause-required");
        refuses(restore("", "gremlins", "user:c"), "command.cause-required");
        refuses(restore("", "overload", " "), "command.person-on-site-required");
        fixture.givenNoPriorActivity().when(restore("", "overload", "user:c")).expectSuccessfulHandlerExecution();
    }

    @Test
    void textsAreNeitherEmptyNorEndless() {
        refuses(issue("sign", "", "display", "guidance"), "command.text-required");
        refuses(display("字".repeat(201), ASKING, null), "command.text-required");
    }

    @Test
    void textsOfPeopleNameNobody() {
        refuses(display("请贵H12345的车主移车", ASKING, null), "command.personal-data");
        refuses(display("失物招领，请电 138 1234 5678", "token:7", null), "command.personal-data");
        fixture.givenNoPriorActivity().when(display("前方拥堵，请绕行", ASKING, null)).expectSuccessfulHandlerExecution();
        fixture.givenNoPriorActivity()
                .when(display("device 13812345678", null, "some-rule"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aCommandExpiresWithinAnHour() {
        RequestCommandToDevice endless =
                request("mute", "verified_false", null, null, ASKING, null, AT.plusSeconds(3_601));
        refuses(new IssueCommandToDevice(ID, endless, new DeviceFacts("sounder", "")), "command.invalid-expiry");
    }

    @Test
    void cuttingNeedsASecondStepWhichTheSamePersonMayTake() {
        fixture.given(cut()).when(confirm(ASKING, AT)).expectEvents(new DeviceCommandConfirmed(ID, ASKING, AT));
        unsent(cut());
    }

    @Test
    void restoringNeedsAnotherPersonsConfirmation() {
        DeviceCommandRequested restore = requested("power", "restore", "cause_removed", "another");
        fixture.given(restore).when(confirm(ASKING, AT)).expectException(Refused.with("command.second-person"));
        fixture.given(restore).when(confirm(OTHER, AT)).expectEvents(new DeviceCommandConfirmed(ID, OTHER, AT));
    }

    @Test
    void theCircuitIsJudgedAgainWhenTheCommandIsConfirmed() {
        for (String circuit : List.of("fire_pump", "medical", "anything")) {
            fixture.given(cut())
                    .when(confirm(OTHER, AT, circuit))
                    .expectNoEvents()
                    .expectException(Refused.with("command.protected-circuit"));
            fixture.given(requested("power", "restore", "cause_removed", "another"))
                    .when(confirm(OTHER, AT, circuit))
                    .expectNoEvents()
                    .expectException(Refused.with("command.protected-circuit"));
        }
        fixture.given(cut())
                .when(confirm(OTHER, AT, "ordinary"))
                .expectEvents(new DeviceCommandConfirmed(ID, OTHER, AT));
    }

    @Test
    void whatHasExpiredIsNotConfirmed() {
        fixture.given(cut()).when(confirm(OTHER, EXPIRES)).expectException(Refused.with("command.over"));
    }

    @Test
    void onlyWhatAwaitsConfirmationIsWithdrawn() {
        fixture.given(cut())
                .when(new WithdrawCommandToDevice(ID, OTHER, AT))
                .expectEvents(new DeviceCommandWithdrawn(ID, OTHER, AT));
        fixture.given(cut(), new DeviceCommandConfirmed(ID, OTHER, AT))
                .when(new WithdrawCommandToDevice(ID, OTHER, AT))
                .expectException(Refused.with("command.on-its-way"));
        fixture.given(cut(), new DeviceCommandWithdrawn(ID, OTHER, AT))
                .when(new WithdrawCommandToDevice(ID, OTHER, AT))
                .expectException(Refused.with("command.over"));
        fixture.given(cut(), new DeviceCommandWithdrawn(ID, OTHER, AT))
                .when(confirm(OTHER, AT))
                .expectException(Refused.with("command.over"));
    }

    @Test
    void theAnswerEndsItOnce() {
        fixture.given(mute(), new DeviceCommandSent(ID, AT))
                .when(answer("S-1"))
                .expectEvents(answered(false))
                .expectResultMessagePayload(true);
        fixture.given(mute(), answered(false))
                .when(answer("S-1"))
                .expectNoEvents()
                .expectResultMessagePayload(false);
        fixture.given(mute(), answered(false))
                .when(new RecordCommandSent(ID, AT))
                .expectNoEvents();
    }

    @Test
    void anAnswerNobodyAskedForIsUnknown() {
        fixture.given(mute()).when(answer("S-2")).expectException(Refused.with("command.unknown-command"));
        fixture.given(cut()).when(answer("S-1")).expectException(Refused.with("command.unknown-command"));
    }

    @Test
    void timeIsUpAtTheExpiryAndALateAnswerStillCounts() {
        fixture.given(mute(), new DeviceCommandSent(ID, AT))
                .when(new TimeOutCommandToDevice(ID, EXPIRES.minusMillis(1)))
                .expectNoEvents();
        DeviceCommandTimedOut timedOut = new DeviceCommandTimedOut(ID, "answer", EXPIRES);
        fixture.given(mute(), new DeviceCommandSent(ID, AT))
                .when(new TimeOutCommandToDevice(ID, EXPIRES))
                .expectEvents(timedOut);
        fixture.given(mute(), timedOut)
                .when(new TimeOutCommandToDevice(ID, EXPIRES))
                .expectNoEvents();
        fixture.given(mute(), timedOut).when(answer("S-1")).expectEvents(answered(true));
        fixture.given(cut())
                .when(new TimeOutCommandToDevice(ID, EXPIRES))
                .expectEvents(new DeviceCommandTimedOut(ID, "confirmation", EXPIRES));
    }

    @Test
    void everyVerbHasAGround() {
        assertThat(DeviceCommandVerb.values())
                .allSatisfy(
                        verb -> assertThat(DeviceCommandGround.allowing(verb)).isNotEmpty());
    }

    private void unsent(DeviceCommandRequested request) {
        fixture.given(request).when(new RecordCommandSent(ID, AT)).expectNoEvents();
    }

    private void refuses(IssueCommandToDevice command, String code) {
        fixture.givenNoPriorActivity().when(command).expectNoEvents().expectException(Refused.with(code));
    }

    private static AcceptConfirmation confirm(String by, Instant at) {
        return confirm(by, at, "");
    }

    private static AcceptConfirmation confirm(String by, Instant at, String circuit) {
        return new AcceptConfirmation(ID, new ConfirmCommandToDevice(ID, by, at), new DeviceFacts("power", circuit));
    }

    private static DeviceCommandRequested cut() {
        return requested("power", "cut_off", "electrical_hazard", "anybody");
    }

    private static DeviceCommandRequested mute() {
        return requested("sounder", "mute", "verified_false", "none");
    }

    private static RecordCommandAnswer answer(String device) {
        return new RecordCommandAnswer(ID, device, "done", null, null, AT);
    }

    private static DeviceCommandAnswered answered(boolean late) {
        return new DeviceCommandAnswered(ID, "done", null, null, late, AT);
    }

    private static IssueCommandToDevice issue(String kind, String circuit, String verb, String ground) {
        return new IssueCommandToDevice(
                ID, request(verb, ground, null, null, ASKING, null, EXPIRES), new DeviceFacts(kind, circuit));
    }

    private static IssueCommandToDevice restore(String circuit, @Nullable String cause, @Nullable String person) {
        return new IssueCommandToDevice(
                ID,
                request("restore", "cause_removed", cause, person, ASKING, null, EXPIRES),
                new DeviceFacts("power", circuit));
    }

    private static IssueCommandToDevice display(String text, @Nullable String user, @Nullable String rule) {
        return new IssueCommandToDevice(
                ID,
                new RequestCommandToDevice(
                        "xijiang",
                        UUID,
                        "S-1",
                        "display",
                        Map.of("text", text),
                        "guidance",
                        null,
                        null,
                        null,
                        user,
                        rule,
                        EXPIRES,
                        AT),
                new DeviceFacts("sign", ""));
    }

    private static RequestCommandToDevice request(
            String verb,
            String ground,
            @Nullable String cause,
            @Nullable String person,
            @Nullable String user,
            @Nullable String rule,
            Instant expires) {
        return new RequestCommandToDevice(
                "xijiang", UUID, "S-1", verb, Map.of(), ground, null, cause, person, user, rule, expires, AT);
    }

    private static DeviceCommandRequested requested(String kind, String verb, String ground, String confirmation) {
        return new DeviceCommandRequested(
                ID,
                "xijiang",
                "S-1",
                kind,
                verb,
                Map.of(),
                ground,
                null,
                null,
                null,
                ASKING,
                null,
                confirmation,
                EXPIRES,
                AT);
    }
}
