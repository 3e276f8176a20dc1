package org.scenicwatch.standalone.broker;

import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/** Reads whom a certificate is for. */
final class CertificateNames {

    private CertificateNames() {}

    /** The one common name of the subject (RFC 5280, 4.1.2.6); null when there is none or several. */
    static @Nullable String commonName(X509Certificate certificate) {
        try {
            String found = null;
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    if (found != null) {
                        return null;
                    }
                    found = String.valueOf(part.getValue());
                }
            }
            return found;
        } catch (InvalidNameException unreadable) {
            return null;
        }
    }
}
