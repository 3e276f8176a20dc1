package org.scenicwatch.dashboard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.notification.Channel;
import org.springframework.mock.env.MockEnvironment;

class SmtpChannelIT {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsAMailWhoseIdFollowsFromTheKey() throws Exception {
        SmtpChannel channel = SmtpChannel.of(settings(server.getSmtp().getPort()));
        Outcome outcome = channel.send(TextMessages.to(Channel.EMAIL, "li@example.org", "请立即查看"));
        assertThat(outcome).isEqualTo(new Outcome.Accepted("<0190-key@scenic.example>"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<0190-key@scenic.example>");
        assertThat(mail.getContent().toString().strip()).isEqualTo("请立即查看");
        assertThat(mail.getSubject()).contains("报警通知");
        assertThat(GreenMailUtil.getAddressList(mail.getAllRecipients())).isEqualTo("li@example.org");
    }

    @Test
    void aServerThatIsNotThereHasNothing() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(SmtpChannel.of(settings(port)).send(TextMessages.to(Channel.EMAIL, "li@example.org", "x")))
                .isEqualTo(new Outcome.NotSent("unreachable"));
    }

    @Test
    void aWrongSettingIsNamed() {
        assertThatThrownBy(() -> SmtpChannel.of(new NotificationSettings(new MockEnvironment())))
                .hasMessageContaining("scenicwatch.notification.email.smtp.host is required");
        assertThatThrownBy(() -> SmtpChannel.of(new NotificationSettings(
                        environment(25).withProperty("scenicwatch.notification.email.smtp.tls", "perhaps"))))
                .hasMessageContaining("scenicwatch.notification.email.smtp.tls must be one of");
    }

    private static NotificationSettings settings(int port) {
        return new NotificationSettings(environment(port));
    }

    private static MockEnvironment environment(int port) {
        return new MockEnvironment()
                .withProperty("scenicwatch.notification.email.smtp.host", "127.0.0.1")
                .withProperty("scenicwatch.notification.email.smtp.port", Integer.toString(port))
                .withProperty("scenicwatch.notification.email.smtp.from", "alarm@scenic.example");
    }
}
