package org.scenicwatch.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.vault.VaultKind;

/**
 * Appends the events of past cases to a home in bulk, with their words in the vault, as the write side would have; rows and
 * indexes are made from them by the platform itself. Arguments: {@code home cases}. Standard output: {@code ready}, then
 * {@code filled <events>}.
 */
public final class CaseFillMain {

    private static final int CASES_A_BATCH = 100;
    private static final Duration SPAN = Duration.ofDays(730);
    private static final String[][] KINDS = {
        {"overcharging", "rapid-complaint-desk"},
        {"overcharging", "rapid-complaint-desk"},
        {"bad-service", "rapid-complaint-desk"},
        {"bad-service", "mediation-centre"},
        {"lodging-dispute", "mediation-centre"},
        {"food-safety", "tourism-police"},
        {"forced-or-fake-goods", "tourism-police"},
        {"parking", "patrol"},
        {"parking", "patrol"},
        {"noise-or-waste", "governance-centre"},
        {"photo-studio-dispute", "rapid-complaint-desk"},
        {"pollution", "environment-tribunal"},
        {"neighbour-dispute", "gabaifu-room"},
        {"legal-advice", "law-society-station"}
    };

    private CaseFillMain() {}

    public static void main(String[] words) {
        Arguments arguments = new Arguments(words);
        try (BareStore store = BareStore.open(Path.of(arguments.text("home")))) {
            System.out.println("ready");
            System.out.println("filled " + fill(store, arguments.number("cases")));
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static long fill(BareStore store, int cases) {
        Instant end = Instant.now();
        long events = 0;
        for (int begin = 0; begin < cases; begin += CASES_A_BATCH) {
            List<DomainEventMessage<?>> batch = new ArrayList<>();
            UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
            unit.attachTransaction(store.transactions());
            for (int number = begin; number < Math.min(cases, begin + CASES_A_BATCH); number++) {
                Instant at = end.minus(SPAN.multipliedBy(cases - number).dividedBy(cases));
                batch.addAll(new Story(store, number, at, number > cases - cases / 100 - 1).events());
            }
            store.events().publish(batch);
            unit.commit();
            events += batch.size();
        }
        return events;
    }

    /** The uuid of a case. */
    private static String id(int number) {
        return new UUID(0x0196_4a51_0000_7000L, 0x8000_0000_0000_0000L | number).toString();
    }

    /** What happens to one case. */
    private static final class Story {
        private final BareStore store;
        private final int number;
        private final String stream;
        private final boolean open;
        private final Random chance;
        private final List<DomainEventMessage<?>> events = new ArrayList<>();
        private Instant at;

        Story(BareStore store, int number, Instant at, boolean open) {
            this.store = store;
            this.number = number;
            this.stream = "case:" + id(number);
            this.at = at;
            this.open = open;
            this.chance = new Random(number);
        }

        List<DomainEventMessage<?>> events() {
            String[] kind = KINDS[chance.nextInt(KINDS.length)];
            boolean complaint = chance.nextInt(4) > 0;
            String place = String.format(Locale.ROOT, "house-%04d", 1 + chance.nextInt(CasePlaces.HOUSES));
            add(new CaseOpened(
                    stream,
                    "SJ-" + at.toString().substring(0, 10).replace("-", "") + "-"
                            + String.format(Locale.ROOT, "%06d", number),
                    LoadDevices.AREA,
                    complaint ? "COMPLAINT" : chance.nextInt(2) == 0 ? "OPERATOR" : "PATROL",
                    kind[0],
                    kind[0],
                    "rural-tourism",
                    chance.nextInt(20) == 0 ? "CRITICAL" : chance.nextInt(6) == 0 ? "WARNING" : "CAUTION",
                    place,
                    CasePlaces.zone(number),
                    null,
                    null,
                    at));
            if (complaint) {
                String ref = sealed(VaultKind.COMPLAINT, "statement", CaseWords.statement(number));
                add(new ComplaintFiled(stream, ref, "filing:" + number, kind[0], "zh", 0, at));
            } else {
                add(new CaseNoted(stream, sealed(VaultKind.NOTE, "text", CaseWords.statement(number)), at));
            }
            after(chance.nextInt(20));
            add(new CaseTriaged(stream, kind[0], "rural-tourism", "CAUTION", at));
            after(1 + chance.nextInt(10));
            add(new CaseAssigned(stream, kind[1], List.of(), at));
            if (open) {
                return events;
            }
            after(1 + chance.nextInt(30));
            add(new CaseTaken(stream, at));
            add(new CaseNoted(stream, sealed(VaultKind.NOTE, "text", CaseWords.note(number)), at));
            if (complaint) {
                add(new ComplainantAnswered(
                        stream, sealed(VaultKind.NOTE, "text", "您好，" + CaseWords.note(number + 1)), at));
            }
            after(20 + chance.nextInt(1_500));
            add(new CaseResolved(stream, "agreement-reached", null, at));
            after(1 + chance.nextInt(120));
            add(new CaseClosed(stream, null, at));
            if (complaint && chance.nextInt(3) == 0) {
                after(60);
                add(new CaseRated(stream, "v-none", 3 + chance.nextInt(3), true, null, at));
            }
            return events;
        }

        private void after(int minutes) {
            at = at.plus(Duration.ofMinutes(minutes));
        }

        private String sealed(VaultKind kind, String field, String words) {
            return store.vault()
                    .store(kind, null, Map.of(field, words), Map.of())
                    .value();
        }

        private void add(Object event) {
            events.add(new GenericDomainEventMessage<>("Case", stream, events.size(), event));
        }
    }
}
