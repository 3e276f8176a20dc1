package org.scenicwatch.standalone.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.standalone.settings.SecretFile;
import org.scenicwatch.standalone.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The broker's encrypted listener. The broker takes Java key stores, so the PEM files are written into such stores, for
 * the owner only, in the folder of the running process and under a password of this start; written again when a PEM file
 * changes, which the broker notices within seconds.
 */
public final class TlsListener {

    private static final Logger LOG = LoggerFactory.getLogger(TlsListener.class);

    /** The type that the broker expects. */
    private static final String STORE_TYPE = "JKS";

    private final Settings.MqttTls settings;
    private final String password;
    private @Nullable Path folder;
    private List<FileTime> written = List.of();

    public TlsListener(Settings.MqttTls settings, SecureRandom random) {
        this.settings = settings;
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        this.password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The authorities that vouch for client certificates; empty when none are asked for. */
    public static List<X509Certificate> authorities(Settings.MqttTls settings) throws IOException {
        Optional<Path> file = settings.clientAuthorities();
        return file.isPresent() ? content(file.get()).getCertificates() : List.of();
    }

    int port() {
        return settings.port();
    }

    /** Writes the stores into the folder. */
    synchronized void prepare(Path into) throws IOException {
        folder = into;
        List<FileTime> times = times();
        try {
            KeyStore keys = KeyStore.getInstance(STORE_TYPE);
            keys.load(null, null);
            PrivateKey key = content(settings.key()).getPrivateKey();
            List<X509Certificate> chain = content(settings.certificate()).getCertificates();
            if (key == null) {
                throw new IOException("no private key in " + settings.key());
            }
            keys.setKeyEntry("broker", key, password.toCharArray(), chain.toArray(new X509Certificate[0]));
            write(keys, into.resolve("broker.jks"));
            KeyStore trusted = KeyStore.getInstance(STORE_TYPE);
            trusted.load(null, null);
            List<X509Certificate> authorities = authorities(settings);
            for (int i = 0; i < authorities.size(); i++) {
                trusted.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            write(trusted, into.resolve("clients.jks"));
        } catch (GeneralSecurityException | IllegalStateException unusable) {
            throw new IOException("certificate or key cannot be used: " + unusable.getMessage(), unusable);
        }
        written = times;
    }

    /** Writes the stores again if a PEM file is another one than before. */
    synchronized void refresh() {
        Path into = folder;
        try {
            if (into != null && !times().equals(written)) {
                prepare(into);
                LOG.info("mqtt tls=renewed certificate={}", settings.certificate());
            }
        } catch (IOException unusable) {
            LOG.warn("mqtt tls=kept reason={}", unusable.getMessage());
        }
    }

    /** The listener as the broker's configuration has it. */
    String configuration(String host) {
        Path stores = folder;
        if (stores == null) {
            throw new IllegalStateException("stores are not written yet");
        }
        boolean asksClients = settings.clientAuthorities().isPresent();
        String mode = !asksClients ? "NONE" : settings.clientsMustHaveOne() ? "REQUIRED" : "OPTIONAL";
        String trust = !asksClients ? "" : String.format(Locale.ROOT, """
                <truststore>
                  <path>%s</path>
                  <password>%s</password>
                </truststore>
                """, stores.resolve("clients.jks"), password);
        return String.format(
                Locale.ROOT, """
                <tls-tcp-listener>
                  <port>%d</port>
                  <bind-address>%s</bind-address>
                  <tls>
                    <protocols>
                      <protocol>TLSv1.3</protocol>
                      <protocol>TLSv1.2</protocol>
                    </protocols>
                    <keystore>
                      <path>%s</path>
                      <password>%s</password>
                      <private-key-password>%s</private-key-password>
                    </keystore>
                    %s
                    <client-authentication-mode>%s</client-authentication-mode>
                  </tls>
                </tls-tcp-listener>
                """, settings.port(), host, stores.resolve("broker.jks"), password, password, trust, mode);
    }

    private List<FileTime> times() throws IOException {
        List<FileTime> times = new ArrayList<>();
        times.add(Files.getLastModifiedTime(settings.certificate()));
        times.add(Files.getLastModifiedTime(settings.key()));
        if (settings.clientAuthorities().isPresent()) {
            times.add(Files.getLastModifiedTime(settings.clientAuthorities().get()));
        }
        return times;
    }

    private void write(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        SecretFile.write(file, bytes.toByteArray());
    }

    private static PemContent content(Path file) throws IOException {
        PemContent content = PemContent.of(Files.readString(file, StandardCharsets.US_ASCII));
        if (content == null) {
            throw new IOException("no PEM in " + file);
        }
        return content;
    }
}
