package org.scenicwatch.standalone.broker;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.scenicwatch.core.identity.DeviceCredential;

/** The platform's own right to the embedded broker; made anew at each start and never stored. */
public final class PlatformCredential {

    /** User name of the platform's client; no device id may contain the colon. */
    public static final String USER = "platform:ingest";
    /** Client ids that start so are the platform's. */
    public static final String CLIENT_PREFIX = DeviceCredential.PLATFORM_CLIENTS;

    private final String password;

    public PlatformCredential(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String password() {
        return password;
    }

    byte[] passwordBytes() {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "PlatformCredential[" + USER + "]";
    }
}
