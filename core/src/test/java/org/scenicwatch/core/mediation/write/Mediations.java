package org.scenicwatch.core.mediation.write;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.mediation.MediationBook;
import org.scenicwatch.core.mediation.compensation.CompensationBook;
import org.scenicwatch.core.mediation.events.AgreedItem;

/** Mediations to test with: two parties, two mediators, a session, an objection and an offer. */
final class Mediations {

    static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    static final String ID = "mediation:1";
    static final MediationBook BOOK = new MediationBook();
    static final CompensationBook AWARDS = new CompensationBook("", new CaseCatalogue());

    /** Events that no later command is judged by. */
    private static final Set<String> WITHOUT_EVOLVE = Set.of("PerformanceReminded", "OfferRemarked", "ReceiptKept");

    private Mediations() {}

    static MediationLife opened(String regime) {
        return play(
                MediationLife.NEVER,
                new OpenMediation(ID, "case:1", regime, AT),
                new NameParty(ID, "guest", "applicant", "en", true, "vault-1", AT),
                new NameParty(ID, "shop", "respondent", "zh", false, "vault-2", AT),
                new NameMediator(ID, "one", "vault-3", AT),
                new NameMediator(ID, "two", "vault-4", AT));
    }

    static MediationLife open() {
        return play(
                opened("peoples-mediation"),
                new ScheduleSession(ID, "first", "in-person", AT, null, AT),
                new MakeOffer(ID, "offer", "shop", 50_000L, "CNY", null, null, AT.plusSeconds(60), AT));
    }

    static MediationLife objectedTo() {
        return play(open(), new ObjectToMediator(ID, "one", "guest", "kin", null, AT));
    }

    static RecordAgreement agreement(String id) {
        return new RecordAgreement(
                ID,
                id,
                "CNY",
                "vault-5",
                List.of(
                        new AgreedItem("pay", "shop", 80_000L, null, "2026-05-03"),
                        new AgreedItem("say-sorry", "shop", null, "vault-6", "2026-05-02")),
                AT);
    }

    static MediationLife agreed() {
        return play(open(), agreement("a"));
    }

    static MediationLife followedUp() {
        return play(agreed(), new ConcludeMediation(ID, "agreed", AT));
    }

    static MediationLife play(MediationLife life, Object... commands) {
        MediationLife now = life;
        for (Object command : commands) {
            now = after(now, decide(now, command));
        }
        return now;
    }

    @SuppressWarnings("unchecked")
    static List<Object> decide(MediationLife life, Object command) {
        Method method = method("decide", command);
        if (method.getParameterCount() == 1) {
            return (List<Object>) call(life, method, command);
        }
        Object book = method.getParameterTypes()[1] == MediationBook.class ? BOOK : AWARDS;
        return (List<Object>) call(life, method, command, book);
    }

    static MediationLife after(MediationLife life, List<Object> events) {
        MediationLife now = life;
        for (Object event : events) {
            if (!WITHOUT_EVOLVE.contains(event.getClass().getSimpleName())) {
                now = (MediationLife) call(now, method("evolve", event), event);
            }
        }
        return now;
    }

    private static Method method(String name, Object argument) {
        return Arrays.stream(MediationLife.class.getDeclaredMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterTypes()[0] == argument.getClass())
                .findFirst()
                .orElseThrow();
    }

    private static Object call(MediationLife life, Method method, Object... arguments) {
        try {
            return method.invoke(life, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
