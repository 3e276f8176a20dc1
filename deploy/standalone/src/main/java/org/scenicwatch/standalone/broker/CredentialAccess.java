package org.scenicwatch.standalone.broker;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.Admission;
import org.scenicwatch.core.identity.CredentialRefusals;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.DeviceCredentials;
import org.scenicwatch.core.identity.RefusalKind;
import org.scenicwatch.core.identity.TopicGrants;

/**
 * Admits devices and gateways by their certificate or secret, and the platform's own client by the password made at this
 * start. A certificate names its device by the common name and needs no secret beside it.
 */
public final class CredentialAccess implements BrokerAccess {

    private final DeviceCredentials credentials;
    private final CredentialRefusals refusals;
    private final PlatformCredential platform;
    private final @Nullable RevocationList revoked;

    public CredentialAccess(
            DeviceCredentials credentials,
            CredentialRefusals refusals,
            PlatformCredential platform,
            @Nullable RevocationList revoked) {
        this.credentials = credentials;
        this.refusals = refusals;
        this.platform = platform;
        this.revoked = revoked;
    }

    @Override
    public Decision admit(Offer offer) {
        String user = offer.user();
        byte[] password = offer.password();
        if (user != null && user.equals(PlatformCredential.USER)) {
            return password != null && MessageDigest.isEqual(password, platform.passwordBytes())
                    ? new Admitted(TopicGrants.platform(), user, Long.MAX_VALUE)
                    : new Refused(RefusalKind.WRONG_SECRET, user);
        }
        X509Certificate certificate = offer.certificate();
        if (certificate != null) {
            return byCertificate(offer, certificate);
        }
        if (user == null || password == null) {
            return new Refused(RefusalKind.UNKNOWN_CLIENT, user == null ? offer.clientId() : user);
        }
        return decide(offer, user, credentials.admit(user, password));
    }

    private Decision byCertificate(Offer offer, X509Certificate certificate) {
        String name = CertificateNames.commonName(certificate);
        if (name == null || isRevoked(certificate)) {
            return new Refused(RefusalKind.CERTIFICATE, name == null ? offer.clientId() : name);
        }
        String user = offer.user();
        return user == null || user.equals(name)
                ? decide(offer, name, credentials.admitCertified(name))
                : new Refused(RefusalKind.FOREIGN_CLIENT_ID, name);
    }

    private static Decision decide(Offer offer, String user, Admission admission) {
        if (admission instanceof Admission.Granted granted) {
            DeviceCredential credential = granted.credential();
            return credential.mayUse(offer.clientId())
                    ? new Admitted(TopicGrants.of(credential), user, granted.epoch())
                    : new Refused(RefusalKind.FOREIGN_CLIENT_ID, user);
        }
        return new Refused(((Admission.Denied) admission).kind(), user);
    }

    @Override
    public boolean isRevoked(X509Certificate certificate) {
        return revoked != null && revoked.isRevoked(certificate);
    }

    @Override
    public List<DeviceCredentials.Shut> shutWithin(Duration past) {
        return credentials.shutWithin(past);
    }

    @Override
    public void refused(Refusal refusal) {
        refusals.record(refusal.kind(), refusal.client(), refusal.topic(), refusal.address());
    }
}
