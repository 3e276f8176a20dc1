package org.scenicwatch.dashboard.notification;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.Channel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a message to a gateway by a signed HTTP request, for texts and for calls alike. The header {@code
 * Idempotency-Key} is the same however often a message is handed over. A gateway that can be asked answers {@code GET
 * <url>/<key>}: 200 with its id, or 404 when it never had it.
 */
final class WebhookChannel implements MessageChannel {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final Channel channel;
    private final URI url;
    private final Signature signature;
    private final boolean canBeAsked;
    private final Clock clock;
    private final HttpClient http;

    WebhookChannel(Channel channel, URI url, String secret, boolean canBeAsked, Clock clock) {
        this.channel = channel;
        this.url = url;
        this.signature = new Signature(secret);
        this.canBeAsked = canBeAsked;
        this.clock = clock;
        // Without upgrade to HTTP/2 and without redirects: a signed request goes to the address that was set.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String gateway() {
        return "webhook";
    }

    @Override
    public Outcome send(Outgoing message) {
        byte[] body = body(message);
        HttpRequest request = signed(HttpRequest.newBuilder(url), body)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.idempotencyKey())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return exchange(request, answer -> {
            int status = answer.statusCode();
            if (status / 100 == 2) {
                return new Outcome.Accepted(idIn(answer.body(), message));
            }
            if (status == TOO_MANY || status == UNAVAILABLE) {
                return new Outcome.NotSent("http-" + status);
            }
            return status / 100 == 5 ? new Outcome.InDoubt("http-" + status) : new Outcome.Refused("http-" + status);
        });
    }

    @Override
    public boolean canBeAsked() {
        return canBeAsked;
    }

    @Override
    public Optional<Outcome> ask(Outgoing message) {
        if (!canBeAsked) {
            return Optional.empty();
        }
        String base = url.toString();
        URI about = URI.create((base.endsWith("/") ? base : base + "/") + message.idempotencyKey());
        HttpRequest request =
                signed(HttpRequest.newBuilder(about), new byte[0]).GET().build();
        return Optional.of(exchange(request, answer -> switch (answer.statusCode()) {
            case 200 -> new Outcome.Accepted(idIn(answer.body(), message));
            case 404 -> new Outcome.NotSent("not-known");
            default -> new Outcome.InDoubt("http-" + answer.statusCode());
        }));
    }

    private interface Judge {
        Outcome of(HttpResponse<String> answer);
    }

    private Outcome exchange(HttpRequest request, Judge judge) {
        try {
            return judge.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.NotSent("unreachable");
        } catch (IOException e) {
            return new Outcome.InDoubt("broken-off");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.InDoubt("interrupted");
        }
    }

    private HttpRequest.Builder signed(HttpRequest.Builder request, byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return request.timeout(ANSWER)
                .header(Signature.TIMESTAMP_HEADER, timestamp)
                .header(Signature.SIGNATURE_HEADER, signature.of(timestamp, body));
    }

    private static byte[] body(Outgoing message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", message.idempotencyKey());
        body.put("channel", message.channel().key());
        body.put("to", message.address());
        body.put("text", message.text());
        body.put("language", message.english() ? "en" : "zh");
        body.put("expires", message.expiresAt().toString());
        return JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    /** The gateway's own id; without one, receipts come under the key. */
    private static @Nullable String idIn(String answer, Outgoing message) {
        try {
            String id = JsonMapper.shared().readTree(answer).path("id").asString("");
            return id.isEmpty() || id.length() > 200 ? message.idempotencyKey() : id;
        } catch (JacksonException e) {
            return message.idempotencyKey();
        }
    }
}
