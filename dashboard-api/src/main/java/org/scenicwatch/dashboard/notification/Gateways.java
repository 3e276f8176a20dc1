package org.scenicwatch.dashboard.notification;

import java.time.Clock;
import org.scenicwatch.core.notification.Channel;

/** Makes the gateway of each channel from the settings; see {@code docs/operations.md}. */
final class Gateways {

    private final NotificationSettings settings;
    private final ReceiptTaker receipts;
    private final Clock clock;

    Gateways(NotificationSettings settings, ReceiptTaker receipts, Clock clock) {
        this.settings = settings;
        this.receipts = receipts;
        this.clock = clock;
    }

    MessageChannel of(Channel channel) {
        String via = channel.key() + ".via";
        // The demonstration shows what would be sent without sending anything.
        String usual = settings.isDemo() ? "log" : "off";
        String chosen =
                switch (channel) {
                    case SMS -> settings.oneOf(via, usual, "off", "log", "webhook", "smpp");
                    case VOICE -> settings.oneOf(via, usual, "off", "log", "webhook");
                    case EMAIL -> settings.oneOf(via, usual, "off", "log", "smtp");
                };
        return switch (chosen) {
            case "log" -> new LogChannel(channel);
            case "webhook" -> webhook(channel);
            case "smpp" -> new SmppChannel(SmppSettings.of(settings), receipts);
            case "smtp" -> SmtpChannel.of(settings);
            default -> new NoGateway(channel);
        };
    }

    /** The secret that the gateway of a channel signs its receipts with; empty when it sends none by HTTP. */
    String receiptSecret(Channel channel) {
        return settings.text(channel.key() + ".via", "off").equals("webhook") ? settings.secret(secretOf(channel)) : "";
    }

    private MessageChannel webhook(Channel channel) {
        String prefix = channel.key() + ".webhook.";
        return new WebhookChannel(
                channel,
                settings.url(prefix + "url"),
                settings.secret(secretOf(channel)),
                settings.flag(prefix + "can-be-asked"),
                clock);
    }

    private static String secretOf(Channel channel) {
        return channel.key() + ".webhook.secret";
    }
}
