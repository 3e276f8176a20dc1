package org.scenicwatch.dashboard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.dashboard.SetClock;
import org.springframework.mock.env.MockEnvironment;

class WebhookChannelIT {

    private final SetClock clock = new SetClock(Instant.parse("2026-05-01T08:00:00Z"));
    private HttpGateway gateway;
    private WebhookChannel channel;

    @BeforeEach
    void start() throws IOException {
        gateway = new HttpGateway();
        channel = new WebhookChannel(Channel.SMS, URI.create(gateway.url()), HttpGateway.SECRET, true, clock);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void postsASignedMessageAndTakesTheGatewaysId() {
        assertThat(channel.send(message())).isEqualTo(new Outcome.Accepted("gw-1"));
        assertThat(gateway.posted().get(0).path("to").asString()).isEqualTo("13812345678");
        assertThat(gateway.posted().get(0).path("text").asString()).isEqualTo("请立即查看");
        assertThat(channel.send(message())).isEqualTo(new Outcome.Accepted("gw-1"));
    }

    @Test
    void aGatewayWithAnotherSecretTakesNothing() {
        WebhookChannel stranger = new WebhookChannel(Channel.SMS, URI.create(gateway.url()), "another", true, clock);
        assertThat(stranger.send(message())).isEqualTo(new Outcome.Refused("http-401"));
        assertThat(gateway.posted()).isEmpty();
    }

    @Test
    void tellsWhatMayBeTriedAgainFromWhatMayNotAndFromADoubt() {
        gateway.answerWith(503);
        assertThat(channel.send(message())).isEqualTo(new Outcome.NotSent("http-503"));
        gateway.answerWith(422);
        assertThat(channel.send(message())).isEqualTo(new Outcome.Refused("http-422"));
        gateway.answerWith(500);
        assertThat(channel.send(message())).isEqualTo(new Outcome.InDoubt("http-500"));
        gateway.close();
        assertThat(channel.send(message())).isEqualTo(new Outcome.NotSent("unreachable"));
    }

    @Test
    void asksForAMessageByItsKey() {
        assertThat(channel.ask(message())).contains(new Outcome.NotSent("not-known"));
        channel.send(message());
        assertThat(channel.ask(message())).contains(new Outcome.Accepted("gw-1"));
        assertThat(new WebhookChannel(Channel.SMS, URI.create(gateway.url()), HttpGateway.SECRET, false, clock)
                        .ask(message()))
                .isEmpty();
    }

    @Test
    void aWrongSettingIsNamed() throws IOException {
        refuses(environment().withProperty("scenicwatch.notification.sms.via", "pigeon"), "notification.sms.via must");
        refuses(environment(), "notification.sms.webhook.url is required");
        MockEnvironment wrong = environment().withProperty("scenicwatch.notification.sms.webhook.url", "ftp://x");
        refuses(wrong, "notification.sms.webhook.url must be an http");
        MockEnvironment url = environment().withProperty("scenicwatch.notification.sms.webhook.url", gateway.url());
        refuses(url, "notification.sms.webhook.secret or");
        refuses(
                environment()
                        .withProperty("scenicwatch.notification.sms.webhook.url", gateway.url())
                        .withProperty("scenicwatch.notification.sms.webhook.secret-file", "/no/such/file"),
                "notification.sms.webhook.secret-file names a file that cannot be read");
        Path secret = Files.writeString(Files.createTempFile("secret", ""), HttpGateway.SECRET + "\n");
        MockEnvironment right = url.withProperty("scenicwatch.notification.sms.webhook.secret-file", secret.toString());
        assertThat(gateways(right).of(Channel.SMS).send(message())).isEqualTo(new Outcome.Accepted("gw-1"));
    }

    private void refuses(MockEnvironment environment, String why) {
        assertThatThrownBy(() -> gateways(environment).of(Channel.SMS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private Gateways gateways(MockEnvironment environment) {
        return new Gateways(new NotificationSettings(environment), (channelOf, id, key, failure) -> true, clock);
    }

    private static MockEnvironment environment() {
        return new MockEnvironment().withProperty("scenicwatch.notification.sms.via", "webhook");
    }

    private static Outgoing message() {
        return TextMessages.to(Channel.SMS, "13812345678", "请立即查看");
    }
}
