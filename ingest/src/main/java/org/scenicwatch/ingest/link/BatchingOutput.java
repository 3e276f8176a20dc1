package org.scenicwatch.ingest.link;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends what was written within a millisecond in one piece. Paho flushes after each acknowledgement of four bytes, and
 * a batch has a thousand of them. A DISCONNECT goes at once, and all that waits before it: Paho closes the socket as soon
 * as it is flushed. Safe for any number of threads.
 */
final class BatchingOutput extends OutputStream {

    private static final int FULL = 8_192;
    private static final long WAIT_MILLIS = 1;
    /** First byte of a DISCONNECT (MQTT 5.0 section 3.14.1). */
    private static final byte DISCONNECT = (byte) 0xE0;

    private final OutputStream out;
    private final ScheduledExecutorService timer;
    private byte[] waiting = new byte[FULL];
    private int size;
    private boolean due;
    private boolean leaving;
    private @Nullable IOException failure;

    /** An output in front of {@code out}, whose late pieces {@code timer} sends. */
    BatchingOutput(OutputStream out, ScheduledExecutorService timer) {
        this.out = out;
        this.timer = timer;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (size + length > waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(waiting.length * 2, size + length));
        }
        System.arraycopy(bytes, from, waiting, size, length);
        size += length;
        leaving |= length > 0 && bytes[from] == DISCONNECT;
        if (size >= FULL) {
            send();
        }
    }

    /** Lets what was written go within a millisecond, a DISCONNECT at once; throws when an earlier piece could not be sent. */
    @Override
    public synchronized void flush() throws IOException {
        if (failure != null) {
            throw new IOException("an earlier piece was not sent", failure);
        }
        if (leaving) {
            send();
        } else if (size > 0 && !due) {
            due = true;
            var unused = timer.schedule(this::sendLate, WAIT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void sendLate() {
        due = false;
        try {
            send();
        } catch (IOException e) {
            // The writer learns it from its next flush, the reader from the broken line.
            failure = e;
        }
    }

    private void send() throws IOException {
        int length = size;
        size = 0;
        if (length > 0) {
            out.write(waiting, 0, length);
            out.flush();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            send();
        } finally {
            out.close();
        }
    }
}
