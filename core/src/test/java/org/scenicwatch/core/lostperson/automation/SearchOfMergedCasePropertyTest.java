package org.scenicwatch.core.lostperson.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.write.CasesInMemory;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.write.EndSearch;

/** Cases merged into each other in every order: who is looked for until when. */
class SearchOfMergedCasePropertyTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final int CASES = 5;

    /** What people do, with the cases that they do it to. */
    record Deed(int kind, int one, int other) {}

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aSearchRunsUntilTheCaseEndsInWhichItsMatterGoesOnAndNoLonger(@ForAll("deeds") List<Deed> deeds) {
        World world = new World();
        for (Deed deed : deeds) {
            switch (deed.kind) {
                case 0 -> world.begin(deed.one);
                case 1 -> world.merge(deed.one, deed.other);
                case 2 -> world.resolve(deed.one);
                default -> world.reopen(deed.one);
            }
            assertThat(world.running).as(deeds.toString()).isEqualTo(world.expected);
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Integer> some = Arbitraries.integers().between(0, CASES - 1);
        Arbitrary<Integer> kind = Arbitraries.of(0, 0, 0, 1, 1, 1, 2, 2, 3);
        return Combinators.combine(kind, some, some)
                .as(Deed::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(25);
    }

    /** The cases as they are, the searches as the automation leaves them, and as they should be. */
    private static final class World {

        final Set<String> running = new TreeSet<>();
        final Set<String> expected = new TreeSet<>();
        private final CasesInMemory cases = new CasesInMemory();
        private final Map<Integer, Integer> survivors = new HashMap<>();
        private final Set<Integer> over = new TreeSet<>();
        private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
        private final WhenCaseEndsThenEndSearch automation = new WhenCaseEndsThenEndSearch(
                DefaultCommandGateway.builder().commandBus(bus).build(), cases.merged());

        World() {
            bus.subscribe(EndSearch.class.getName(), (CommandMessage<?> message) -> {
                String search = ((EndSearch) message.getPayload()).searchId();
                if (!running.remove(search)) {
                    throw new AggregateNotFoundException(search, "nobody is looked for");
                }
                return null;
            });
        }

        void begin(int one) {
            if (isAtWork(one)) {
                running.add(search(one));
                expected.add(search(one));
            }
        }

        void merge(int one, int into) {
            if (one != into && isAtWork(one) && isAtWork(into)) {
                cases.merge(id(one), id(into), AT);
                survivors.put(one, into);
                assertThat(cases.merged().survivorOf(id(one))).isEqualTo(id(survivor(one)));
            }
        }

        void resolve(int one) {
            if (isAtWork(one)) {
                CaseResolved event = new CaseResolved(id(one), "person-found", null, AT);
                automation.react(event, cases.happened(id(one), event));
                over.add(one);
                expected.removeAll(IntStream.range(0, CASES)
                        .filter(each -> survivor(each) == one)
                        .mapToObj(World::search)
                        .collect(Collectors.toSet()));
            }
        }

        void reopen(int one) {
            if (over.remove(one)) {
                cases.happened(id(one), new CaseReopened(id(one), "new-facts", null, AT));
            }
        }

        private boolean isAtWork(int one) {
            return !survivors.containsKey(one) && !over.contains(one);
        }

        private int survivor(int one) {
            Integer into = survivors.get(one);
            return into == null ? one : survivor(into);
        }

        private static String id(int one) {
            return "case:" + one;
        }

        private static String search(int one) {
            return SearchIds.ofCase(id(one));
        }
    }
}
