package org.scenicwatch.bench.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.scenicwatch.core.telemetry.ReadingsBlock;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.scenicwatch.dashboard.history.Reading;

/**
 * Appends blocks to the telemetry store and rows to the history of an embedded database of its own, one thread each, with the
 * platform's own code and nothing else. Arguments: {@code home devices seconds warmUp}. Standard output: {@code ready} and
 * {@code limits readings-a-second rows-a-second}.
 */
public final class RawLimitsMain {

    /** As a full batch of one lane has them: 1,000 messages of two shards. */
    private static final int BLOCKS_PER_TRANSACTION = 2;

    private static final int MESSAGES_PER_BLOCK = 500;
    private static final int DIFFERENT_BLOCKS = 60;
    private static final int ROWS_PER_TRANSACTION = 10_000;

    private final BareStore store;
    private final Arguments arguments;
    private final int devices;

    private RawLimitsMain(BareStore store, Arguments arguments) {
        this.store = store;
        this.arguments = arguments;
        this.devices = arguments.number("devices");
    }

    public static void main(String[] words) {
        Arguments arguments = new Arguments(words);
        try (BareStore store = BareStore.open(Path.of(arguments.text("home")))) {
            System.out.println("ready");
            RawLimitsMain limits = new RawLimitsMain(store, arguments);
            System.out.println("limits " + limits.readingsPerSecond() + " " + limits.rowsPerSecond());
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    /** Something that is done again and again; answers how many it has handled. */
    private interface Work {
        int once();
    }

    private double perSecond(Work work) {
        long warm = System.nanoTime() + arguments.number("warmUp") * 1_000_000_000L;
        while (System.nanoTime() < warm) {
            work.once();
        }
        long begin = System.nanoTime();
        long end = begin + arguments.number("seconds") * 1_000_000_000L;
        long handled = 0;
        while (System.nanoTime() < end) {
            handled += work.once();
        }
        return handled / ((System.nanoTime() - begin) / 1e9);
    }

    private double readingsPerSecond() {
        TelemetryStore telemetry = store.telemetry();
        TransactionManager transactions = store.transactions();
        List<ReadingsRecorded> blocks = new ArrayList<>();
        for (int i = 0; i < DIFFERENT_BLOCKS; i++) {
            blocks.add(block(i));
        }
        long[] heads = new long[BLOCKS_PER_TRANSACTION];
        int[] turn = {0};
        return perSecond(() -> {
            UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
            unit.attachTransaction(transactions);
            int readings = 0;
            for (int shard = 0; shard < BLOCKS_PER_TRANSACTION; shard++) {
                ReadingsRecorded block = blocks.get(turn[0]++ % DIFFERENT_BLOCKS);
                telemetry.append(LoadDevices.AREA, shard, heads[shard]++, List.of(block));
                readings += block.values().length;
            }
            unit.commit();
            return readings;
        });
    }

    private ReadingsRecorded block(int number) {
        ReadingsBlock block = new ReadingsBlock();
        long now = System.currentTimeMillis();
        int device = number * MESSAGES_PER_BLOCK;
        while (block.size() < MESSAGES_PER_BLOCK) {
            int index = device++ % devices;
            if (Shards.of(LoadDevices.id(index)) == 0) {
                block.add(LoadDevices.sample(index, number, now + block.size() / 10));
            }
        }
        return block.build(LoadDevices.AREA, 0);
    }

    private double rowsPerSecond() {
        HistoryStore history = store.history();
        TransactionManager transactions = store.transactions();
        long[] message = {0};
        long start = System.currentTimeMillis();
        return perSecond(() -> {
            List<Reading> readings = new ArrayList<>(ROWS_PER_TRANSACTION);
            while (readings.size() < ROWS_PER_TRANSACTION) {
                int index = (int) (message[0] % devices);
                // Each device once a second, the others in between.
                long at = start + message[0] / devices * 1_000 + index % 1_000;
                LoadDevices.Kind kind = LoadDevices.kind(index);
                String device = LoadDevices.AREA + "/" + LoadDevices.id(index);
                readings.add(new Reading(device, kind.first, at, kind.firstValue(index, message[0]) / 100.0, 0));
                readings.add(new Reading(device, kind.second, at, kind.secondValue(index, message[0]) / 100.0, 0));
                message[0]++;
            }
            int[] fresh = {0};
            transactions.executeInTransaction(() -> fresh[0] = history.write(readings));
            return fresh[0];
        });
    }
}
