package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantRefused;
import org.scenicwatch.core.merchant.events.BanImposed;
import org.scenicwatch.core.merchant.events.BanLifted;

/**
 * The bans on a merchant.
 *
 * @param byId each under its id
 */
record Bans(Map<String, Ban> byId) {

    static final Bans NONE = new Bans(Map.of());

    /** One of them; {@code kind} as it stands in the event, {@code ends} none: until it is lifted. */
    record Ban(String kind, @Nullable Instant ends, boolean lifted) {

        boolean isOver(Instant at) {
            return ends != null && !ends.isAfter(at);
        }
    }

    List<Object> decide(ImposeBan command, MerchantBook book) {
        if (byId.containsKey(command.banId())) {
            return List.of();
        }
        book.checkGround(command.ground(), command.noteRef());
        Instant ends = command.ends();
        if (ends != null && (!ends.isAfter(command.begins()) || !ends.isAfter(command.at()))) {
            throw MerchantRefused.badBanPeriod();
        }
        boolean banned = byId.values().stream()
                .anyMatch(
                        ban -> ban.kind().equals(command.kind().name()) && !ban.lifted() && !ban.isOver(command.at()));
        if (banned) {
            throw MerchantRefused.bannedAlready();
        }
        Kept.hasRoom(byId);
        return List.of(new BanImposed(
                command.merchantId(),
                command.banId(),
                command.number(),
                command.kind().name(),
                command.ground(),
                command.caseId(),
                command.begins(),
                ends,
                command.noteRef(),
                command.at()));
    }

    List<Object> decide(LiftBan command) {
        Ban ban = byId.get(command.banId());
        if (ban == null) {
            throw MerchantRefused.unknownBan();
        }
        if (ban.lifted()) {
            throw MerchantRefused.banLifted();
        }
        if (ban.isOver(command.at())) {
            throw MerchantRefused.banOver();
        }
        String reason = command.reasonRef();
        if (reason == null) {
            throw MerchantRefused.wordsRequired();
        }
        return List.of(new BanLifted(command.merchantId(), command.banId(), reason, command.at()));
    }

    Bans evolve(BanImposed event) {
        return with(event.banId(), new Ban(event.kind(), event.ends(), false));
    }

    Bans evolve(BanLifted event) {
        Ban before = byId.get(event.banId());
        return before == null ? this : with(event.banId(), new Ban(before.kind(), before.ends(), true));
    }

    private Bans with(String id, Ban ban) {
        return new Bans(Kept.with(byId, id, ban));
    }
}
