package org.scenicwatch.standalone.broker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The revoked client certificates of a CRL file (RFC 5280, PEM or DER), signed by one of the authorities that vouch for
 * clients. Read again when the file changes. A list that cannot be read or is not signed leaves the one before in force,
 * and a list past its next update stays in force: devices that report fires are not shut out because a file was forgotten.
 * Thread-safe.
 */
public final class RevocationList {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationList.class);

    private final Path file;
    private final List<X509Certificate> authorities;
    private final Clock clock;
    private volatile Set<Revoked> revoked = Set.of();
    private @Nullable FileTime readAt;

    private record Revoked(X500Principal issuer, BigInteger serial) {}

    /**
     * Reads the list for the first time.
     *
     * @throws IOException when it cannot be read or no authority has signed it
     */
    public RevocationList(Path file, List<X509Certificate> authorities, Clock clock) throws IOException {
        this.file = file;
        this.authorities = List.copyOf(authorities);
        this.clock = clock;
        read();
    }

    /** Whether the certificate is on the list. */
    boolean isRevoked(X509Certificate certificate) {
        return revoked.contains(new Revoked(certificate.getIssuerX500Principal(), certificate.getSerialNumber()));
    }

    /** Reads the list again if the file is another one than before. */
    synchronized void refresh() {
        try {
            if (!Files.getLastModifiedTime(file).equals(readAt)) {
                read();
            }
        } catch (IOException unreadable) {
            LOG.warn("mqtt crl=kept file={} reason={}", file, unreadable.getMessage());
        }
    }

    private synchronized void read() throws IOException {
        readAt = Files.getLastModifiedTime(file);
        Set<Revoked> found = new HashSet<>();
        for (CRL each : parse(Files.readAllBytes(file))) {
            X509CRL list = (X509CRL) each;
            if (authorities.stream().noneMatch(authority -> hasSigned(authority, list))) {
                throw new IOException("the list is not signed by an authority of the client certificates");
            }
            if (list.getNextUpdate() != null && list.getNextUpdate().toInstant().isBefore(clock.instant())) {
                LOG.warn(
                        "mqtt crl=outdated file={} next_update={}",
                        file,
                        list.getNextUpdate().toInstant());
            }
            if (list.getRevokedCertificates() != null) {
                list.getRevokedCertificates()
                        .forEach(entry ->
                                found.add(new Revoked(list.getIssuerX500Principal(), entry.getSerialNumber())));
            }
        }
        revoked = Set.copyOf(found);
        LOG.info("mqtt crl=read file={} revoked={}", file, found.size());
    }

    private static Collection<? extends CRL> parse(byte[] bytes) throws IOException {
        try {
            Collection<? extends CRL> lists =
                    CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(bytes));
            if (lists.isEmpty()) {
                throw new IOException("no revocation list in the file");
            }
            return lists;
        } catch (GeneralSecurityException unreadable) {
            throw new IOException("not a revocation list", unreadable);
        }
    }

    private static boolean hasSigned(X509Certificate authority, X509CRL list) {
        if (!authority.getSubjectX500Principal().equals(list.getIssuerX500Principal())) {
            return false;
        }
        try {
            list.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }
}
