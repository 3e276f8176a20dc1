package org.scenicwatch.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.scenicwatch.core.telemetry.ReadingsBlock;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;

/**
 * Appends the blocks of a past day to the telemetry of a home, as the lanes would have: every device of every shard in turn.
 * Arguments: {@code home devices readings}. Standard output: {@code ready}, then {@code filled messages}.
 */
public final class FillMain {

    private static final int MESSAGES_PER_BLOCK = 500;
    private static final Duration SPAN = Duration.ofHours(24);

    private FillMain() {}

    public static void main(String[] words) {
        Arguments arguments = new Arguments(words);
        try (BareStore store = BareStore.open(Path.of(arguments.text("home")))) {
            System.out.println("ready");
            System.out.println("filled " + fill(store, arguments.number("devices"), arguments.number("readings")));
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static long fill(BareStore store, int devices, int readings) {
        // As before a replay: what comes now is old, and not late.
        store.transactions().executeInTransaction(store.history()::clear);
        List<List<Integer>> byShard = new ArrayList<>();
        long[] next = new long[Shards.COUNT];
        TelemetryStore telemetry = store.telemetry();
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            byShard.add(new ArrayList<>());
            next[shard] = telemetry.head(LoadDevices.AREA, shard) + 1;
        }
        for (int index = 0; index < devices; index++) {
            byShard.get(Shards.of(LoadDevices.id(index))).add(index);
        }
        long turns = Math.max(1, readings / 2 / devices);
        long begin = System.currentTimeMillis() - SPAN.toMillis();
        long messages = 0;
        for (long turn = 0; turn < turns; turn++) {
            for (int shard = 0; shard < Shards.COUNT; shard++) {
                List<Integer> indexes = byShard.get(shard);
                List<ReadingsRecorded> blocks = new ArrayList<>();
                for (int i = 0; i < indexes.size(); i += MESSAGES_PER_BLOCK) {
                    long at = begin + SPAN.toMillis() * turn / turns + SPAN.toMillis() * i / turns / indexes.size();
                    ReadingsBlock block = new ReadingsBlock();
                    for (int index : indexes.subList(i, Math.min(indexes.size(), i + MESSAGES_PER_BLOCK))) {
                        block.add(LoadDevices.sample(index, turn, at));
                    }
                    blocks.add(block.build(LoadDevices.AREA, shard));
                }
                append(store, shard, next[shard], blocks);
                next[shard] += blocks.size();
                messages += indexes.size();
            }
        }
        return messages;
    }

    private static void append(BareStore store, int shard, long sequence, List<ReadingsRecorded> blocks) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(store.transactions());
        store.telemetry().append(LoadDevices.AREA, shard, sequence, blocks);
        unit.commit();
    }
}
