package org.scenicwatch.standalone.broker;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.DeviceCredentials;

/** Admits devices and gateways by their credential, and the platform's own client by the one made at this start. */
public final class CredentialAccess implements BrokerAccess {

    private static final String STATUS = "/status";

    private final DeviceCredentials credentials;
    private final PlatformCredential platform;

    public CredentialAccess(DeviceCredentials credentials, PlatformCredential platform) {
        this.credentials = credentials;
        this.platform = platform;
    }

    @Override
    public Optional<Grants> admit(String clientId, String user, byte[] password) {
        if (user.equals(PlatformCredential.USER)) {
            return MessageDigest.isEqual(password, platform.passwordBytes())
                    ? Optional.of(platformGrants())
                    : Optional.empty();
        }
        return credentials
                .verify(user, password)
                .filter(credential -> mayUse(clientId, credential))
                .map(CredentialAccess::grantsOf);
    }

    /** A device's client id is its user name, or it could take over another's session; a gateway may open several. */
    private static boolean mayUse(String clientId, DeviceCredential credential) {
        return clientId.equals(credential.clientId())
                || credential.kind() == DeviceCredential.Kind.GATEWAY
                        && !clientId.startsWith(PlatformCredential.CLIENT_PREFIX);
    }

    private static Grants platformGrants() {
        return new Grants(
                List.of(), List.of("scenic/+/+/+/command", "scenic/+/+/+/frame/reply"), List.of(), List.of("scenic/#"));
    }

    private static Grants grantsOf(DeviceCredential credential) {
        List<String> retained = credential.publishes().stream()
                .filter(filter -> filter.endsWith(STATUS))
                .toList();
        List<String> publishes = new ArrayList<>(credential.publishes().stream()
                .filter(filter -> !filter.endsWith(STATUS))
                .toList());
        List<String> never = List.of();
        if (credential.kind() == DeviceCredential.Kind.GATEWAY) {
            // What a gateway addresses wrongly shall be seen in quarantine, not vanish at the broker;
            // it must still not speak to devices in the platform's name.
            credential.topicFilters().forEach(filter -> publishes.add(filter.endsWith("#") ? filter : filter + "/#"));
            never = credential.reads();
        }
        return new Grants(never, List.copyOf(publishes), retained, credential.reads());
    }
}
