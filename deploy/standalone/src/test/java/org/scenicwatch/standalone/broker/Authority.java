package org.scenicwatch.standalone.broker;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of a test's own. */
final class Authority {

    private static final char[] NONE = new char[0];

    private final KeyPair keys = keys();
    private final X500Name name;
    private final X509Certificate certificate;
    private long serial = 1;

    Authority(String name) throws GeneralSecurityException, IOException, OperatorCreationException {
        this.name = new X500Name("CN=" + name);
        this.certificate = sign(this.name, keys, true);
    }

    /** A key and its certificate. */
    record Issued(KeyPair keys, X509Certificate certificate) {

        KeyManagerFactory keyManagers() throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("own", keys.getPrivate(), NONE, new X509Certificate[] {certificate});
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NONE);
            return factory;
        }

        Path keyFile(Path folder) throws IOException {
            return pem(
                    folder.resolve("key.pem"), "PRIVATE KEY", keys.getPrivate().getEncoded());
        }

        Path certificateFile(Path folder) throws IOException, GeneralSecurityException {
            return pem(folder.resolve("cert.pem"), "CERTIFICATE", certificate.getEncoded());
        }
    }

    Issued issue(String commonName) throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyPair own = keys();
        return new Issued(own, sign(new X500Name("CN=" + commonName), own, false));
    }

    Path file(Path folder) throws IOException, GeneralSecurityException {
        return pem(folder.resolve("ca.pem"), "CERTIFICATE", certificate.getEncoded());
    }

    /** Writes the list of those who are revoked. */
    void revoke(Path file, Issued... revoked) throws GeneralSecurityException, IOException, OperatorCreationException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(certificate, Date.from(now));
        list.setNextUpdate(Date.from(now.plus(30, ChronoUnit.DAYS)));
        for (Issued each : revoked) {
            list.addCRLEntry(each.certificate().getSerialNumber(), Date.from(now), CRLReason.keyCompromise);
        }
        Path half = file.resolveSibling("crl.new");
        pem(
                half,
                "X509 CRL",
                new JcaX509CRLConverter().getCRL(list.build(signer())).getEncoded());
        Files.move(half, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    TrustManagerFactory trustManagers() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("ca", certificate);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private X509Certificate sign(X500Name subject, KeyPair own, boolean authority)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(serial++),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(30, ChronoUnit.DAYS)),
                subject,
                own.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority) {
            List<GeneralName> names = new ArrayList<>();
            names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
            names.add(new GeneralName(GeneralName.dNSName, "localhost"));
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(new GeneralName[0])));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static Path pem(Path file, String what, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
    }
}
