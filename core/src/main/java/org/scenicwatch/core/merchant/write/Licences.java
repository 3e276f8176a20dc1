package org.scenicwatch.core.merchant.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantRefused;
import org.scenicwatch.core.merchant.events.LicenceAdded;
import org.scenicwatch.core.merchant.events.LicenceRenewed;
import org.scenicwatch.core.merchant.events.LicenceRevoked;

/**
 * The licences of a merchant.
 *
 * @param byId each under its id
 */
record Licences(Map<String, Licence> byId) {

    static final Licences NONE = new Licences(Map.of());

    private static final int LONGEST_NUMBER = 64;

    /**
     * One of them.
     *
     * @param gone whether it was revoked or given up
     */
    record Licence(String kind, String number, @Nullable String validUntil, boolean gone) {}

    List<Object> decide(AddLicence command, MerchantBook book) {
        Licence same = byId.get(command.licenceId());
        if (same != null) {
            return List.of();
        }
        book.checkLicenceKind(command.kind());
        String number = number(command.number());
        mustBeTheOnlyOne(command.licenceId(), command.kind(), number);
        Kept.hasRoom(byId);
        return List.of(new LicenceAdded(
                command.merchantId(),
                command.licenceId(),
                command.kind(),
                number,
                day(command.validUntil()),
                command.at()));
    }

    List<Object> decide(RenewLicence command) {
        Licence licence = inForce(command.licenceId());
        String number = number(command.number());
        mustBeTheOnlyOne(command.licenceId(), licence.kind(), number);
        String until = day(command.validUntil());
        return new Licence(licence.kind(), number, until, false).equals(licence)
                ? List.of()
                : List.of(new LicenceRenewed(command.merchantId(), command.licenceId(), number, until, command.at()));
    }

    List<Object> decide(RevokeLicence command, MerchantBook book) {
        inForce(command.licenceId());
        book.checkLoss(command.ground(), command.noteRef());
        return List.of(new LicenceRevoked(
                command.merchantId(), command.licenceId(), command.ground(), command.noteRef(), command.at()));
    }

    Licences evolve(LicenceAdded event) {
        return with(event.licenceId(), new Licence(event.kind(), event.number(), event.validUntil(), false));
    }

    Licences evolve(LicenceRenewed event) {
        Licence before = byId.get(event.licenceId());
        String kind = before == null ? "" : before.kind();
        return with(event.licenceId(), new Licence(kind, event.number(), event.validUntil(), false));
    }

    Licences evolve(LicenceRevoked event) {
        Licence before = byId.get(event.licenceId());
        return before == null
                ? this
                : with(event.licenceId(), new Licence(before.kind(), before.number(), before.validUntil(), true));
    }

    private Licence inForce(String id) {
        Licence licence = byId.get(id);
        if (licence == null) {
            throw MerchantRefused.unknownLicence();
        }
        if (licence.gone()) {
            throw MerchantRefused.licenceGone();
        }
        return licence;
    }

    private void mustBeTheOnlyOne(String id, String kind, String number) {
        byId.forEach((other, licence) -> {
            if (!other.equals(id)
                    && !licence.gone()
                    && licence.kind().equals(kind)
                    && licence.number().equals(number)) {
                throw MerchantRefused.sameLicence();
            }
        });
    }

    private Licences with(String id, Licence licence) {
        return new Licences(Kept.with(byId, id, licence));
    }

    private static String number(String typed) {
        String number = typed.strip();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw MerchantRefused.badLicenceNumber();
        }
        return number;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
