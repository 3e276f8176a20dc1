package org.scenicwatch.core.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The chain that shows that a stream was not altered: SHA-256 over the predecessor's hash and every stored field of the
 * event, each with its length before it.
 */
public final class HashChain {

    private HashChain() {}

    /**
     * The hash of one stored event.
     *
     * @param previous the hash of the event before it in the same stream, null for the first one
     * @param at server time; counted in whole microseconds, which is what the database keeps
     */
    public static byte[] hash(
            byte @Nullable [] previous,
            String eventIdentifier,
            String aggregateIdentifier,
            long sequenceNumber,
            String payloadType,
            @Nullable String payloadRevision,
            Instant at,
            byte[] payload,
            byte[] metaData) {
        MessageDigest digest = sha256();
        add(digest, previous == null ? new byte[0] : previous);
        add(digest, eventIdentifier.getBytes(StandardCharsets.UTF_8));
        add(digest, aggregateIdentifier.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(8).putLong(sequenceNumber).array());
        add(digest, payloadType.getBytes(StandardCharsets.UTF_8));
        add(digest, payloadRevision == null ? new byte[0] : payloadRevision.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(8)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array());
        add(digest, payload);
        add(digest, metaData);
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte[] field) {
        digest.update(ByteBuffer.allocate(4).putInt(field.length).array());
        digest.update(field);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }
}
