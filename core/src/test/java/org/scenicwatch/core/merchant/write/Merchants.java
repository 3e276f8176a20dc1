package org.scenicwatch.core.merchant.write;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.merchant.BanKind;
import org.scenicwatch.core.merchant.LetterKind;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantState;

/** Merchants to test with: a licence, an order to rectify, a ban, a lead and a tied case. */
final class Merchants {

    static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");
    static final Instant LATER = AT.plusSeconds(86_400);
    static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    static final String ID = "merchant:xijiang/silver-1";
    static final String CASE = "case:1";
    static final String REF = "v-aaaaaaaaaaaaaaaaaaaaaaaaaa";
    static final @Nullable Long ANY = null;
    static final MerchantBook BOOK = new MerchantBook();
    static final CaseGrounds GROUNDS = new CaseGrounds("Asia/Shanghai");

    static final RegisterMerchant REGISTER = new RegisterMerchant(
            ID, "xijiang", "shop-1", "阿幼银饰店", "silver", "91350100M000100Y43", null, TODAY, REF, AT);
    static final SendLead SEND =
            new SendLead(ID, ANY, "lead", "XS-1", "market-supervision", "fake-goods", CASE, REF, LATER, AT);

    private Merchants() {}

    static MerchantLife trading() {
        return play(
                MerchantLife.NEVER,
                REGISTER,
                new AddLicence(ID, ANY, "licence", "business", "L-1", TODAY.plusDays(10), AT),
                new IssueLetter(ID, ANY, "letter", "ZG-1", LetterKind.RECTIFY, "fire-safety", CASE, LATER, REF, AT),
                new ImposeBan(ID, ANY, "ban", "TY-1", BanKind.SUSPENSION, "fire-safety", null, AT, LATER, REF, AT),
                SEND,
                new TieCase(ID, ANY, CASE, AT));
    }

    static MerchantLife in(MerchantState state) {
        return switch (state) {
            case NOT_REGISTERED -> MerchantLife.NEVER;
            case TRADING -> trading();
            case CLOSED -> play(trading(), new CloseMerchant(ID, ANY, null, AT));
        };
    }

    static MerchantLife play(MerchantLife life, Object... commands) {
        MerchantLife now = life;
        for (Object command : commands) {
            now = after(now, decide(now, command));
        }
        return now;
    }

    /** Calls the decision of this command with whatever it asks for. */
    @SuppressWarnings("unchecked")
    static List<Object> decide(MerchantLife life, Object command) {
        Method method = Arrays.stream(MerchantLife.class.getDeclaredMethods())
                .filter(it -> it.getName().equals("decide") && it.getParameterTypes()[0] == command.getClass())
                .findFirst()
                .orElseThrow();
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == command.getClass()
                        ? command
                        : Objects.requireNonNull(
                                Map.<Class<?>, Object>of(MerchantBook.class, BOOK, CaseGrounds.class, GROUNDS)
                                        .get(type)))
                .toArray();
        return (List<Object>) call(life, method, arguments);
    }

    /** Folds events as the aggregate does. */
    static MerchantLife after(MerchantLife life, List<Object> events) {
        Merchant merchant = new Merchant();
        MerchantFields.put(merchant, life);
        for (Object event : events) {
            call(
                    merchant,
                    Arrays.stream(Merchant.class.getDeclaredMethods())
                            .filter(it ->
                                    it.getName().equals("evolve") && it.getParameterTypes()[0] == event.getClass())
                            .findFirst()
                            .orElseThrow(),
                    event);
        }
        return MerchantFields.of(merchant);
    }

    private static Object call(Object target, Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
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
