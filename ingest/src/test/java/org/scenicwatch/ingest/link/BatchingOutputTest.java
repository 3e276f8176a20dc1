package org.scenicwatch.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchingOutputTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<String> sent = new ArrayList<>();
    private boolean broken;

    private final BatchingOutput output = new BatchingOutput(
            new OutputStream() {
                @Override
                public void write(int b) {
                    throw new AssertionError("written byte by byte");
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    if (broken) {
                        throw new IOException("line is cut");
                    }
                    synchronized (sent) {
                        sent.add(new String(bytes, from, length, StandardCharsets.US_ASCII));
                    }
                }
            },
            timer);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private List<String> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    private void writeAndFlush(String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }

    @Test
    void sendsInOnePieceWhatWasFlushedBeforeTheTimerRuns() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        var unused = timer.submit(() -> {
            busy.await();
            return null;
        });
        writeAndFlush("one ");
        writeAndFlush("two ");
        output.write('3');
        output.flush();
        assertThat(sent()).isEmpty();

        busy.countDown();

        await().until(() -> !sent().isEmpty());
        assertThat(sent()).containsExactly("one two 3");
    }

    @Test
    void saysGoodByeWithAllThatWaitsAtOnce() throws Exception {
        timer.shutdownNow();
        byte[] acknowledgement = {0x40, 0x02, 0x00, 0x01};
        byte[] disconnect = {(byte) 0xE0, 0x00};
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        BatchingOutput leaving = new BatchingOutput(line, timer);

        leaving.write(acknowledgement);
        leaving.write(disconnect);
        leaving.flush();

        assertThat(line.toByteArray()).containsExactly(0x40, 0x02, 0x00, 0x01, 0xE0, 0x00);
    }

    @Test
    void sendsAtOnceWhenMuchWaits() throws Exception {
        byte[] much = new byte[10_000];
        java.util.Arrays.fill(much, (byte) 'x');

        output.write(much);

        assertThat(sent()).containsExactly("x".repeat(10_000));
    }

    @Test
    void tellsTheWriterThatAnEarlierPieceWasNotSent() throws Exception {
        broken = true;
        writeAndFlush("lost");
        await().untilAsserted(() -> assertThatThrownBy(() -> writeAndFlush("more"))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("line is cut"));
    }

    @Test
    void sendsTheRestBeforeItCloses() throws Exception {
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        try (BatchingOutput closing = new BatchingOutput(end, timer)) {
            closing.write("bye".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(end.toString(StandardCharsets.US_ASCII)).isEqualTo("bye");
    }
}
