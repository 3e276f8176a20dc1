package org.scenicwatch.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.DeviceCredentials;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.SecretFile;
import org.scenicwatch.standalone.settings.Settings;

/**
 * The gateway credential of the demo village. Its secret lies beside the vault's key, for the owner only, so that each start
 * can print a line that publishes.
 */
final class DemoGateway {

    static final String CLIENT = "gw-demo";

    private final Settings settings;
    private final Path file;
    private final DeviceCredentials credentials;

    DemoGateway(Settings settings, Home home, DeviceCredentials credentials) {
        this.settings = settings;
        this.file = home.keys().resolve(CLIENT + ".secret");
        this.credentials = credentials;
    }

    /** The secret, of a credential that is good; made at the first call and after the file was lost. */
    synchronized String secret() {
        try {
            if (Files.exists(file)) {
                String secret = Files.readString(file).strip();
                if (credentials.verify(CLIENT, secret).isPresent()) {
                    return secret;
                }
            }
            String secret = credentials
                    .create(CLIENT, DeviceCredential.Kind.GATEWAY, List.of("scenic/" + settings.area() + "/#"))
                    .secret();
            SecretFile.write(file, secret + "\n");
            return secret;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep the demo gateway's secret in " + file, failed);
        }
    }
}
