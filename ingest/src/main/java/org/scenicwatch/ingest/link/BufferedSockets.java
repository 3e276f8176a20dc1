package org.scenicwatch.ingest.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets of one connection that read ahead, send what belongs together in one piece, and send it at once. Paho reads byte by byte from
 * the bare socket, flushes after each acknowledgement, and never asks for TCP_NODELAY: without it the line carries a
 * tenth of what it can (architecture.md decision 7).
 */
final class BufferedSockets extends SocketFactory {

    private static final int READ_AHEAD = 65_536;
    private static final byte PUBACK = 0x40;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mqtt-flush");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable Buffered made;

    @Override
    public Socket createSocket() throws IOException {
        Buffered socket = new Buffered();
        made = socket;
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
    }

    private Socket connected(InetSocketAddress to, @Nullable InetSocketAddress from) throws IOException {
        Socket socket = createSocket();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }

    /**
     * Acknowledges messages of QoS 1 on the socket made last: the four bytes of a PUBACK each (MQTT 5.0 section 3.4; without
     * a reason code it means success). Paho makes a token and looks up a resource bundle for each, which took a fifth of
     * the lanes' time. Whole packets only may be written beside it: see {@link PahoConnection#publish}.
     *
     * @throws IOException when the line is down; the broker delivers again
     */
    void acknowledge(int[] packetIds) throws IOException {
        Buffered line = made;
        if (line == null) {
            throw new IOException("never connected");
        }
        ByteBuffer packets = ByteBuffer.allocate(packetIds.length * 4);
        for (int id : packetIds) {
            packets.put(PUBACK).put((byte) 2).putShort((short) id);
        }
        OutputStream out = line.getOutputStream();
        out.write(packets.array());
        out.flush();
    }

    private static final class Buffered extends Socket {

        private @Nullable InputStream in;
        private @Nullable OutputStream out;

        Buffered() throws IOException {
            setTcpNoDelay(true);
        }

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (in == null) {
                in = new ReadAhead(super.getInputStream());
            }
            return in;
        }

        @Override
        public synchronized OutputStream getOutputStream() throws IOException {
            if (out == null) {
                out = new BatchingOutput(super.getOutputStream(), TIMER);
            }
            return out;
        }
    }

    private static final class ReadAhead extends BufferedInputStream {

        ReadAhead(InputStream in) {
            super(in, READ_AHEAD);
        }

        /** Paho asks before each message whether there is anything: no need to ask the system when there is. */
        @Override
        public synchronized int available() throws IOException {
            return pos < count ? count - pos : super.available();
        }
    }
}
