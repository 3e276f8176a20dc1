package org.scenicwatch.core.casework.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bodies of the centre and the rules by which cases go to them.
 *
 * @param bodies all of them, in the order in which they are offered
 * @param rules in the order in which they are tried
 * @param lastResort the body that takes what nobody else can; never closed
 */
public record RoutingBook(List<Body> bodies, List<RoutingRule> rules, String lastResort) {

    private static final String BODIES = "/casework/bodies.json";
    private static final String RULES = "/casework/routing.json";

    public RoutingBook {
        bodies = List.copyOf(bodies);
        rules = List.copyOf(rules);
    }

    private record Rules(String lastResort, List<RoutingRule> rules) {}

    /** The shipped bodies and rules, where every site begins. */
    public static RoutingBook shipped() {
        Rules rules = read(RULES, Rules.class);
        return new RoutingBook(List.of(read(BODIES, Body[].class)), rules.rules(), rules.lastResort());
    }

    /** The body with this code, if there is one. */
    public Optional<Body> body(@Nullable String id) {
        return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    /** The same book with another version of a body that it has. */
    public RoutingBook with(Body revised) {
        return new RoutingBook(
                bodies.stream()
                        .map(body -> body.id().equals(revised.id()) ? revised : body)
                        .toList(),
                rules,
                lastResort);
    }

    /** The same bodies with other rules. */
    public RoutingBook with(List<RoutingRule> otherRules) {
        return new RoutingBook(bodies, otherRules, lastResort);
    }

    private static <T> T read(String resource, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(RoutingBook.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
