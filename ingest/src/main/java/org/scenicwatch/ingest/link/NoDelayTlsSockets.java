package org.scenicwatch.ingest.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/** TLS sockets that send at once, for the reason of {@link BufferedSockets}; TLS itself reads ahead by records. */
final class NoDelayTlsSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;

    private NoDelayTlsSockets(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /**
     * Sockets to brokers that one of these authorities vouches for.
     *
     * @param ca a file with their PEM certificates; empty: those that Java knows
     * @throws IllegalArgumentException when the file holds none
     */
    static NoDelayTlsSockets trusting(String ca) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(ca.isBlank() ? null : storeOf(Path.of(ca)));
            context.init(null, trust.getTrustManagers(), null);
            return new NoDelayTlsSockets(context.getSocketFactory());
        } catch (GeneralSecurityException | IOException | IllegalStateException e) {
            throw new IllegalArgumentException("scenicwatch.mqtt.ca is not a file of PEM certificates: " + ca, e);
        }
    }

    private static @Nullable KeyStore storeOf(Path file) throws GeneralSecurityException, IOException {
        PemContent pem = PemContent.of(Files.readString(file, StandardCharsets.US_ASCII));
        List<X509Certificate> certificates = pem == null ? List.of() : pem.getCertificates();
        if (certificates.isEmpty()) {
            throw new IOException("no certificate");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("ca-" + i, certificates.get(i));
        }
        return store;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return atOnce(tls.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return atOnce(tls.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return atOnce(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return atOnce(tls.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return atOnce(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return atOnce(tls.createSocket(address, port, localAddress, localPort));
    }

    private static Socket atOnce(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
