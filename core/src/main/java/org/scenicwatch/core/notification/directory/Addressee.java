package org.scenicwatch.core.notification.directory;

import java.util.List;

/**
 * Somebody who is to be told.
 *
 * @param recipientId the recipient's aggregate
 * @param duty the key of the duty that makes it so, or {@link #SUBSCRIBER}
 * @param channels keys of the person's channels, the preferred first
 * @param language zh or en
 */
public record Addressee(String recipientId, String duty, List<String> channels, String language) {

    /** Told by subscription and not by duty. */
    public static final String SUBSCRIBER = "subscriber";
}
