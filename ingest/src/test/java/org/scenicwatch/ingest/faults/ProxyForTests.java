package org.scenicwatch.ingest.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network on loopback between a client and a server, which can be cut in two ways and mended again. */
final class ProxyForTests implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Object mended = new Object();
    private boolean holding;
    private volatile boolean refusing;

    ProxyForTests(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Resets all connections and refuses new ones. */
    void cut() {
        refusing = true;
        ends.forEach(ProxyForTests::reset);
    }

    /**
     * Hands on nothing more, neither bytes nor the end of a connection: nobody is told that the line is dead. What was
     * sent meanwhile comes through after the mending, as TCP sends again what was lost.
     */
    void hold() {
        synchronized (mended) {
            holding = true;
        }
    }

    void mend() {
        refusing = false;
        synchronized (mended) {
            holding = false;
            mended.notifyAll();
        }
    }

    private void awaitMended() {
        synchronized (mended) {
            while (holding) {
                try {
                    mended.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                if (refusing) {
                    reset(near);
                } else {
                    ends.add(near);
                    daemon(() -> join(near));
                }
            } catch (IOException over) {
                return;
            }
        }
    }

    private void join(Socket near) {
        awaitMended();
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            ends.add(far);
            daemon(() -> pump(near, far));
            daemon(() -> pump(far, near));
        } catch (IOException serverIsDown) {
            reset(near);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitMended();
                out.write(buffer, 0, read);
            }
            awaitMended();
        } catch (IOException broken) {
            awaitMended();
        }
        reset(from);
        reset(to);
        ends.remove(from);
        ends.remove(to);
    }

    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        mend();
        entrance.close();
        ends.forEach(ProxyForTests::reset);
    }
}
