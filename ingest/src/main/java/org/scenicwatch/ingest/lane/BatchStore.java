package org.scenicwatch.ingest.lane;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.core.alarm.detection.ContactChange;
import org.scenicwatch.core.alarm.detection.Signal;
import org.scenicwatch.core.alarm.outage.SilentDevices;
import org.scenicwatch.core.device.DeviceIds;
import org.scenicwatch.core.device.write.NoteDeviceHeard;
import org.scenicwatch.core.device.write.NoteDeviceSilent;
import org.scenicwatch.core.device.write.RecordCommandAnswer;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.scenicwatch.core.vault.VehicleRefs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores a batch: blocks, alarms, quarantine and counts in one transaction, all of it or nothing. */
final class BatchStore {

    private static final Logger log = LoggerFactory.getLogger(BatchStore.class);

    private final String area;
    private final ZoneId days;
    private final TransactionManager transactions;
    private final CommandBus commands;
    private final TelemetryStore telemetry;
    private final EventStore domain;
    private final VehicleRefs vehicles;
    private final IngestTables tables;
    private final ShardLeases leases;
    private final SilentDevices silence;
    private final Clock clock;

    BatchStore(
            String area,
            ZoneId days,
            TransactionManager transactions,
            CommandBus commands,
            TelemetryStore telemetry,
            EventStore domain,
            VehicleRefs vehicles,
            IngestTables tables,
            ShardLeases leases,
            SilentDevices silence,
            Clock clock) {
        this.area = area;
        this.days = days;
        this.transactions = transactions;
        this.commands = commands;
        this.telemetry = telemetry;
        this.domain = domain;
        this.vehicles = vehicles;
        this.tables = tables;
        this.leases = leases;
        this.silence = silence;
        this.clock = clock;
    }

    /** One attempt to store a batch, whose outcome can be asked for when the attempt itself did not tell. */
    final class Attempt {

        private final Batch batch;
        private final Map<Integer, HeldShard> held;
        private final int lane;
        private final Map<Integer, Long> heads = new HashMap<>();
        private @Nullable String transaction;
        private boolean committed;

        Attempt(Batch batch, Map<Integer, HeldShard> held, int lane) {
            this.batch = batch;
            this.held = held;
            this.lane = lane;
        }

        /** Stores the batch; afterwards, and only after the commit, it is part of the shards' state. */
        void run(@Nullable Long registryPosition) {
            UnitOfWork<?> root = DefaultUnitOfWork.startAndGet(null);
            try {
                root.attachTransaction(transactions);
                write(registryPosition);
                root.afterCommit(unit -> settle());
                root.commit();
            } catch (RuntimeException | Error failure) {
                if (root.isActive()) {
                    root.rollback(failure);
                }
                if (committed) {
                    log.warn("batch=committed after_commit=failed {}", SqlStates.describe(failure));
                    return;
                }
                throw failure;
            }
        }

        /** Whether the transaction committed after all; asks the database, which must be there to answer. */
        boolean committedAfterAll() {
            HeldShard any = held.values().stream().findFirst().orElse(null);
            if (transaction == null || any == null || !leases.isCommitted(any, transaction)) {
                return false;
            }
            if (!committed) {
                settle();
            }
            return true;
        }

        private void write(@Nullable Long registryPosition) {
            Set<String> plates = new HashSet<>();
            batch.shards().forEach(shard -> plates.addAll(shard.plates()));
            Map<String, String> refs = plates.isEmpty() ? Map.of() : vehicles.refsFor(plates);
            Map<Integer, List<Object>> events = new HashMap<>();
            for (ShardBatch shard : batch.shards()) {
                List<Object> stored = shard.finish(refs, batch::settle);
                if (!stored.isEmpty()) {
                    events.put(shard.shard(), stored);
                    heads.put(shard.shard(), head(shard.shard()) + stored.size());
                }
            }
            transaction = leases.fence(held.values(), heads);
            events.forEach((shard, stored) -> telemetry.append(area, shard, head(shard) + 1, stored));
            Instant now = clock.instant();
            batch.contactChanges().forEach(change -> note(change));
            List<Signal> signals = batch.signals();
            Set<String> covered = silence.covered(area, MassSilence.raisedFor(signals));
            signals.stream()
                    .filter(signal -> !MassSilence.isCovered(signal, covered))
                    .forEach(signal -> dispatch(signal, now));
            batch.answers().forEach(answer -> record(answer, now));
            tables.quarantine(batch.quarantined());
            tables.settleReplays(batch.replayed(), now);
            tables.count(batch.fates(), LocalDate.ofInstant(now, days), lane);
            if (registryPosition != null) {
                held.keySet().forEach(shard -> tables.rememberPosition(area, shard, registryPosition));
            }
        }

        private void record(CommandAnswer answer, Instant now) {
            RecordCommandAnswer command = answer.command(now);
            // Axon logs a stack trace for each aggregate that is not there, so a device could flood the log.
            if (domain.lastSequenceNumberFor(command.commandId()).isEmpty()) {
                batch.refuse(answer);
                return;
            }
            MetaData actor = MetaData.with(
                    Actors.METADATA_KEY, "device:" + area + "/" + answer.topic().device());
            commands.dispatch(new GenericCommandMessage<>(command, actor), (message, result) -> {
                if (!result.isExceptional()) {
                    batch.settle(answer, Boolean.TRUE.equals(result.getPayload()));
                    return;
                }
                Throwable cause = result.exceptionResult();
                if (cause instanceof Refusal) {
                    batch.refuse(answer);
                } else {
                    throw new BatchFailed(cause);
                }
            });
        }

        private long head(int shard) {
            HeldShard known = held.get(shard);
            if (known == null) {
                throw new LeaseLost("shard " + shard + " is not held");
            }
            return known.head;
        }

        private void settle() {
            committed = true;
            batch.promote();
            heads.forEach((shard, head) -> {
                HeldShard known = held.get(shard);
                if (known != null) {
                    known.head = head;
                }
            });
        }
    }

    /** A command that is refused rolls back itself alone; trouble with the database fails the batch. */
    private void dispatch(Signal signal, Instant now) {
        Object command = AlarmCommands.of(signal, area, now);
        MetaData actor = MetaData.with(Actors.METADATA_KEY, "device:" + area + "/" + signal.device());
        commands.dispatch(new GenericCommandMessage<>(command, actor), (message, result) -> {
            if (result.isExceptional()) {
                Throwable cause = result.exceptionResult();
                if (isTechnical(cause)) {
                    throw new BatchFailed(cause);
                }
                report(signal, command, cause);
            }
        });
    }

    private void note(ContactChange change) {
        String device = DeviceIds.aggregate(area, change.device());
        Instant at = Instant.ofEpochMilli(change.at());
        Object command = change.change() == ContactChange.Change.HEARD_AGAIN
                ? new NoteDeviceHeard(device, at)
                : new NoteDeviceSilent(
                        device, change.left() ? "left" : "no-message", Instant.ofEpochMilli(change.quietSince()), at);
        MetaData actor = MetaData.with(Actors.METADATA_KEY, "device:" + area + "/" + change.device());
        commands.dispatch(new GenericCommandMessage<>(command, actor), (message, result) -> {
            if (result.isExceptional()) {
                Throwable cause = result.exceptionResult();
                if (isTechnical(cause)) {
                    throw new BatchFailed(cause);
                }
                log.error("contact=not-noted change={} device={}", change.change(), change.device(), cause);
            }
        });
    }

    private static void report(Signal signal, Object command, Throwable cause) {
        if (MassSilence.neverRaised(signal, cause)) {
            return;
        }
        String name = command.getClass().getSimpleName();
        String rule = signal.rule().id();
        if (cause instanceof Refusal refusal) {
            log.info(
                    "alarm_command=refused command={} rule={} device={} code={}",
                    name,
                    rule,
                    signal.device(),
                    refusal.code());
        } else {
            log.error("alarm_command=failed command={} rule={} device={}", name, rule, signal.device(), cause);
        }
    }

    private static boolean isTechnical(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof ConcurrencyException) {
                return true;
            }
        }
        return failure instanceof org.axonframework.commandhandling.NoHandlerForCommandException;
    }

    /** The database failed below a command. */
    static final class BatchFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BatchFailed(Throwable cause) {
            super(cause);
        }
    }
}
