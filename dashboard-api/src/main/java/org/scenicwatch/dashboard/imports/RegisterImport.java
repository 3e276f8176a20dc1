package org.scenicwatch.dashboard.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.core.device.write.RegisterDevice;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.place.write.RegisterPlace;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.springframework.stereotype.Component;

/**
 * Takes a file into the registers, a few hundred rows a transaction. Rows that the register already holds cost nothing,
 * so the same file may be given at every start. Problems of the whole file come as
 * {@link org.scenicwatch.dashboard.access.ApiProblem}.
 */
@Component
public class RegisterImport {

    private static final int ROWS_PER_TRANSACTION = 300;
    private static final String ACTOR = "system:import";

    private final CommandGateway commands;
    private final TransactionManager transactions;
    private final RegisterTables registers;
    private final SiteSettings site;
    private final Clock clock;

    RegisterImport(
            CommandGateway commands,
            TransactionManager transactions,
            RegisterTables registers,
            SiteSettings site,
            Clock clock) {
        this.commands = commands;
        this.transactions = transactions;
        this.registers = registers;
        this.site = site;
        this.clock = clock;
    }

    /** Devices from CSV; see {@link DeviceRows#COLUMNS}. */
    public ImportReport devicesFromCsv(String text, boolean dryRun) {
        return devices(FileRows.ofCsv(text, DeviceRows.COLUMNS), dryRun);
    }

    /** Devices from GeoJSON points whose properties are named as the CSV columns. */
    public ImportReport devicesFromGeoJson(String text, boolean dryRun) {
        return devices(FileRows.ofGeoJson(text), dryRun);
    }

    /** Places from GeoJSON. */
    public ImportReport placesFromGeoJson(String text, boolean dryRun) {
        return take(
                FileRows.ofGeoJson(text),
                dryRun,
                registers.places(),
                (row, at) -> PlaceRows.command(row, site.area(), at),
                RegisterPlace::placeId,
                PlaceRows::entry,
                UnaryOperator.identity());
    }

    private ImportReport devices(List<FileRow> rows, boolean dryRun) {
        return take(
                rows,
                dryRun,
                registers.devices(),
                (row, at) -> DeviceRows.command(row, site.area(), at),
                RegisterDevice::deviceId,
                DeviceRows::entry,
                DeviceEntry::asRegistered);
    }

    /** Makes a command of a row. */
    private interface Maker<C> {
        C command(FileRow row, Instant at) throws FileRow.Bad;
    }

    private record Pending<C>(FileRow row, C command) {}

    private <C, R> ImportReport take(
            List<FileRow> rows,
            boolean dryRun,
            JsonTable<R> register,
            Maker<C> maker,
            Function<C, String> idOf,
            Function<C, R> entryOf,
            UnaryOperator<R> recordOf) {
        List<ImportReport.RowProblem> problems = new ArrayList<>();
        Map<String, Pending<C>> wanted = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (FileRow row : rows) {
            try {
                C command = maker.command(row, now);
                if (wanted.putIfAbsent(idOf.apply(command), new Pending<>(row, command)) != null) {
                    throw row.bad(null, "import.twice", "此编号在文件中重复。", "This id stands in the file twice.");
                }
            } catch (FileRow.Bad bad) {
                problems.add(bad.problem());
            }
        }
        Map<String, Stored<R>> known = register.all();
        List<Pending<C>> changed = new ArrayList<>();
        for (Map.Entry<String, Pending<C>> entry : wanted.entrySet()) {
            Stored<R> before = known.get(entry.getKey().substring(entry.getKey().indexOf(':') + 1));
            if (before == null
                    || !recordOf.apply(before.row())
                            .equals(entryOf.apply(entry.getValue().command()))) {
                changed.add(entry.getValue());
            }
        }
        int refused = dryRun ? 0 : send(changed, problems);
        return new ImportReport(
                changed.size() - refused,
                wanted.size() - changed.size(),
                problems.size(),
                problems.stream().limit(ImportReport.MOST_ROWS).toList());
    }

    private <C> int send(List<Pending<C>> changed, List<ImportReport.RowProblem> problems) {
        int before = problems.size();
        for (int from = 0; from < changed.size(); from += ROWS_PER_TRANSACTION) {
            List<Pending<C>> part = changed.subList(from, Math.min(changed.size(), from + ROWS_PER_TRANSACTION));
            UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("import"));
            unit.attachTransaction(transactions);
            unit.execute(() -> part.forEach(pending -> send(pending, problems)));
        }
        return problems.size() - before;
    }

    /** A refused command takes back only itself. */
    private <C> void send(Pending<C> pending, List<ImportReport.RowProblem> problems) {
        try {
            commands.sendAndWait(GenericCommandMessage.asCommandMessage(pending.command())
                    .andMetaData(Map.of(Actors.METADATA_KEY, ACTOR)));
        } catch (RuntimeException e) {
            Refusal refusal = refusalIn(e);
            if (refusal == null) {
                throw e;
            }
            LocalText text = refusal.text();
            problems.add(new ImportReport.RowProblem(pending.row().line(), null, refusal.code(), text));
        }
    }

    private static @Nullable Refusal refusalIn(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
