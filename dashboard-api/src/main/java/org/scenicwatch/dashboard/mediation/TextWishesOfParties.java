package org.scenicwatch.dashboard.mediation;

import java.util.List;
import java.util.regex.Pattern;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.complainant.directory.Complainants;
import org.scenicwatch.core.mediation.MediationIds;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.springframework.stereotype.Component;

/**
 * Whether somebody who takes part in a mediation has said, as a complainant of its case, that no text messages are wanted. A
 * party is known to be a complainant by the number, or by its role when every complainant of the case wants none.
 */
@Component
class TextWishesOfParties {

    private static final String APPLICANT = "applicant";
    private static final Pattern SPACING = Pattern.compile("[^0-9+]");
    private static final String CHINA = "+86";

    private final Complainants complainants;
    private final Confidences confidences;

    TextWishesOfParties(Complainants complainants, Confidences confidences) {
        this.complainants = complainants;
        this.confidences = confidences;
    }

    /** Whether this party is to be called instead of being sent a text message. */
    boolean wantsNone(CaseRow about, MediationRow.Party party) {
        List<Complainants.Wish> wishes = complainants.wishesOf(CaseIds.aggregate(about.id()));
        String number = plain(confidences.read(party.ref()).getOrDefault(MediationIds.PHONE, ""));
        return wantsNone(wishes, party.role(), number);
    }

    /**
     * The rule by itself.
     *
     * @param number of the party; empty: none is known
     */
    static boolean wantsNone(List<Complainants.Wish> wishes, String role, String number) {
        boolean byNumber = !number.isEmpty()
                && wishes.stream()
                        .anyMatch(
                                wish -> wish.wantsNone() && plain(wish.phone()).equals(number));
        boolean byRole =
                role.equals(APPLICANT) && !wishes.isEmpty() && wishes.stream().allMatch(Complainants.Wish::wantsNone);
        return byNumber || byRole;
    }

    /** Digits alone, without the code of the country that most numbers are of. */
    static String plain(String phone) {
        String digits = SPACING.matcher(phone).replaceAll("");
        return digits.startsWith(CHINA) ? digits.substring(CHINA.length()) : digits;
    }
}
