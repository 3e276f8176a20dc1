package org.scenicwatch.standalone.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.CredentialRefusals;
import org.scenicwatch.core.identity.DeviceCredentials;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.Settings;
import org.scenicwatch.standalone.settings.StartRefused;

/** Puts the embedded broker together as the settings ask for it. */
public final class BrokerWithTls {

    private BrokerWithTls() {}

    /**
     * A broker that is not started yet.
     *
     * @throws StartRefused when a file of certificates cannot be used
     */
    public static EmbeddedBroker make(
            Settings settings,
            Home home,
            DeviceCredentials credentials,
            CredentialRefusals refusals,
            PlatformCredential platform,
            Clock clock) {
        Optional<Settings.MqttTls> tls = settings.mqttTls();
        RevocationList revoked = tls.isPresent() ? revocationList(tls.get(), clock) : null;
        CredentialAccess access = new CredentialAccess(credentials, refusals, platform, revoked);
        TlsListener listener =
                tls.map(wanted -> new TlsListener(wanted, new SecureRandom())).orElse(null);
        return new EmbeddedBroker(home, settings.mqttHost(), settings.mqttPort(), access, listener, () -> {
            if (revoked != null) {
                revoked.refresh();
            }
        });
    }

    private static @Nullable RevocationList revocationList(Settings.MqttTls tls, Clock clock) {
        Optional<Path> file = tls.revocationList();
        if (file.isEmpty()) {
            return null;
        }
        try {
            return new RevocationList(file.get(), TlsListener.authorities(tls), clock);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "吊销列表 " + file.get() + " 不能使用：须为设备证书签发机构签名的 CRL。",
                    "the revocation list " + file.get() + " cannot be used: " + unusable.getMessage() + ".",
                    unusable);
        }
    }
}
