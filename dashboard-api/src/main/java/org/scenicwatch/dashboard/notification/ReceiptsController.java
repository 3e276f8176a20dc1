package org.scenicwatch.dashboard.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where gateways call back: nobody is logged in here, the signature says who calls. */
@RestController
@RequestMapping("/api/v1/notification-receipts")
@Tag(name = "notification")
class ReceiptsController {

    private static final int MOST_BYTES = 16 * 1024;
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final Map<Channel, Signature> signatures = new EnumMap<>(Channel.class);
    private final Receipts receipts;
    private final Clock clock;

    ReceiptsController(Receipts receipts, Environment environment, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
        Gateways gateways = new Gateways(new NotificationSettings(environment), receipts, clock);
        for (Channel channel : Channel.values()) {
            String secret = gateways.receiptSecret(channel);
            if (!secret.isEmpty()) {
                signatures.put(channel, new Signature(secret));
            }
        }
    }

    @Operation(
            summary = "A gateway's receipt / 通知回执",
            description = "Signed like what we send: HMAC-SHA-256 over timestamp, dot and body."
                    + " Body: id or key, state delivered or failed, reason.")
    @PostMapping("/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @PathVariable String channel,
            @RequestHeader(name = Signature.TIMESTAMP_HEADER, required = false) @Nullable String timestamp,
            @RequestHeader(name = Signature.SIGNATURE_HEADER, required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        Channel known = Channel.of(channel).orElseThrow(ApiProblem::notFound);
        Signature expected = signatures.get(known);
        if (expected == null) {
            throw ApiProblem.notFound();
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw ApiProblem.of(
                    HttpStatus.CONTENT_TOO_LARGE, "request.too-large", "回执内容过大。", "The receipt is too large.");
        }
        if (timestamp == null
                || signature == null
                || !isRecent(timestamp)
                || !expected.matches(timestamp, body, signature)) {
            throw ApiProblem.of(
                    HttpStatus.UNAUTHORIZED,
                    "receipt.bad-signature",
                    "签名或时间戳无效。",
                    "Signature or timestamp is not valid.");
        }
        JsonNode receipt = read(body);
        String id = receipt.path("id").asString("");
        String key = receipt.path("key").asString("");
        if (id.isEmpty() && key.isEmpty()) {
            throw ApiProblem.field("id", "receipt.id-required", "须有 id 或 key。", "Either id or key is required.");
        }
        String failure =
                switch (receipt.path("state").asString("")) {
                    case "delivered" -> null;
                    case "failed" -> receipt.path("reason").asString("undelivered");
                    default ->
                        throw ApiProblem.field(
                                "state",
                                "receipt.unknown-state",
                                "state 须为 delivered 或 failed。",
                                "The state is delivered or failed.");
                };
        if (!receipts.take(known, id.isEmpty() ? null : id, key.isEmpty() ? null : key, failure)) {
            throw ApiProblem.notFound();
        }
    }

    private boolean isRecent(String timestamp) {
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(at, clock.instant()).abs().compareTo(OLDEST) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return false;
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw ApiProblem.of(
                    HttpStatus.BAD_REQUEST, "request.malformed", "请求内容不是有效的 JSON。", "The body is not valid JSON.");
        }
    }
}
