package org.scenicwatch.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcknowledgementOrderTest {

    private final AcknowledgementOrder order = new AcknowledgementOrder();
    private final List<Integer> sent = new ArrayList<>();

    private void stored(int... packetIds) {
        order.stored(packetIds, ids -> IntStream.of(ids).forEach(sent::add));
    }

    @Test
    void holdsAnAcknowledgementBackUntilAllBeforeItMayGo() {
        for (int id : new int[] {7, 3, 65_535, 1}) {
            order.arrived(id);
        }
        stored(3, 1);
        assertThat(sent).isEmpty();
        stored(7);
        assertThat(sent).containsExactly(7, 3);
        stored(65_535);
        assertThat(sent).containsExactly(7, 3, 65_535, 1);
    }

    @Test
    void sendsEachOnceAndKnowsNothingOfForeignIds() {
        order.arrived(5);
        stored(5, 5, 9);
        stored(5);
        assertThat(sent).containsExactly(5);
        order.arrived(5);
        stored(5);
        assertThat(sent).containsExactly(5, 5);
    }

    @Test
    void keepsTheOrderOfArrivalOverManyRoundsOfAllIds() {
        var random = new Random(46);
        List<Integer> arrived = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int next = 1;
        for (int round = 0; round < 3_000; round++) {
            for (int i = 0; i < 100; i++) {
                order.arrived(next);
                arrived.add(next);
                open.add(next);
                next = next == 65_535 ? 1 : next + 1;
            }
            Collections.shuffle(open, random);
            List<Integer> done = open.subList(0, open.size() - Math.min(20, open.size()));
            stored(done.stream().mapToInt(Integer::intValue).toArray());
            done.clear();
        }
        stored(open.stream().mapToInt(Integer::intValue).toArray());
        assertThat(sent).isEqualTo(arrived);
    }

    @Test
    void tellsThatTheLineIsDown() {
        order.arrived(1);
        assertThatThrownBy(() -> order.stored(new int[] {1}, ids -> {
                    throw new IOException("down");
                }))
                .isInstanceOf(IOException.class);
    }
}
