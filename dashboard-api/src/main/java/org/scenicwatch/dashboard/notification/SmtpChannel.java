package org.scenicwatch.dashboard.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.scenicwatch.core.notification.Channel;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mails by SMTP. The message's id follows from the idempotency key, so that mailboxes know a repeat. */
final class SmtpChannel implements MessageChannel {

    private static final String PREFIX = "email.smtp.";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int USUAL_PORT = 25;

    private final JavaMailSenderImpl server;
    private final String from;

    private SmtpChannel(JavaMailSenderImpl server, String from) {
        this.server = server;
        this.from = from;
    }

    static SmtpChannel of(NotificationSettings settings) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(settings.required(PREFIX + "host"));
        server.setPort(settings.port(PREFIX + "port", USUAL_PORT));
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String tls = settings.oneOf(PREFIX + "tls", "none", "none", "starttls", "tls");
        Properties properties = server.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(ANSWER.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(ANSWER.toMillis()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        String user = settings.text(PREFIX + "user", "");
        if (!user.isEmpty()) {
            server.setUsername(user);
            server.setPassword(settings.secret(PREFIX + "password"));
            properties.setProperty("mail.smtp.auth", "true");
        }
        String from = settings.required(PREFIX + "from");
        if (from.indexOf('@') <= 0) {
            throw NotificationSettings.wrong(PREFIX + "from", "must be a mail address");
        }
        return new SmtpChannel(server, from);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String gateway() {
        return "smtp";
    }

    @Override
    public Outcome send(Outgoing message) {
        String id = "<" + message.idempotencyKey() + "@" + from.substring(from.indexOf('@') + 1) + ">";
        try {
            server.send(mail(message, id));
            return new Outcome.Accepted(id);
        } catch (MailAuthenticationException e) {
            return new Outcome.NotSent("not-admitted");
        } catch (MailSendException e) {
            return outcomeOf(e);
        } catch (MailException | MessagingException e) {
            return new Outcome.Refused("not-sendable");
        }
    }

    private MimeMessage mail(Outgoing message, String id) throws MessagingException {
        MimeMessage mail = new MimeMessage(server.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.address());
        helper.setSubject(message.english() ? "Scenic Watch: alarm" : "景区安全平台：报警通知");
        helper.setText(message.text());
        return mail;
    }

    /** A server that was not reached has nothing; one that refused the address never takes it; else nobody knows. */
    private static Outcome outcomeOf(MailSendException failure) {
        // With a cause it is the connection that failed, before any message went out.
        if (failure.getCause() != null) {
            return new Outcome.NotSent("unreachable");
        }
        boolean refused = failure.getFailedMessages().values().stream().allMatch(SendFailedException.class::isInstance);
        return refused ? new Outcome.Refused("address-refused") : new Outcome.InDoubt("broken-off");
    }
}
