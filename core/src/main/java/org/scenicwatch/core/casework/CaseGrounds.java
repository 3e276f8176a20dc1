package org.scenicwatch.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The grounds on which people decide on cases, whom they may name, and the limits they keep to: data of the service
 * centre with their sources, shipped as a resource.
 */
@Component
public class CaseGrounds {

    /**
     * A ground of the centre's own.
     *
     * @param id the code in events and rows
     * @param title what people read
     * @param wordsNeeded whether it says too little without words
     */
    public record Ground(String id, LocalText title, boolean wordsNeeded) {}

    /**
     * A ground that the law gives, for a time.
     *
     * @param id the code in events and rows; another law has another code
     * @param title what people read
     * @param source where it stands
     * @param from the first day on which it holds, in the centre's time zone
     * @param to the last day; none: it still holds
     * @param confirmed false: to be confirmed on site
     */
    public record LegalGround(
            String id,
            LocalText title,
            LocalText source,
            LocalDate from,
            @Nullable LocalDate to,
            boolean confirmed) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * A number that the centre keeps to.
     *
     * @param value how many
     * @param unit of what
     * @param source who says so
     */
    public record Limit(int value, String unit, LocalText source) {}

    /**
     * All limits.
     *
     * @param reopenings how often a case may be taken up again by a person
     * @param reopenDays how many days after its end
     * @param urgeMinutes how many minutes a complainant waits between two urgings
     * @param jointComplainants how many different people with one cause make a joint complaint
     */
    public record Limits(Limit reopenings, Limit reopenDays, Limit urgeMinutes, Limit jointComplainants) {}

    /** Everything, as it is shipped. */
    public record Sheet(
            List<Ground> returns,
            List<Ground> reopenings,
            List<LegalGround> refusals,
            List<LegalGround> jurisdictions,
            List<CaseCatalogue.Entry> authorities,
            List<CaseCatalogue.Entry> agencies,
            List<CaseCatalogue.Entry> clocks,
            List<LegalGround> regimes,
            List<Ground> mediationResults,
            Limits limits) {}

    private final Sheet sheet = CaseCatalogue.read("/casework/grounds.json", Sheet.class);
    private final ZoneId timeZone;

    public CaseGrounds(@Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone) {
        this.timeZone = ZoneId.of(timeZone);
    }

    /** Everything, in the order in which it is offered. */
    public Sheet sheet() {
        return sheet;
    }

    /** The limits. */
    public Limits limits() {
        return sheet.limits();
    }

    /** The refusal grounds of the law in force at {@code at}. */
    public List<LegalGround> refusalsAt(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, timeZone);
        return sheet.refusals().stream().filter(ground -> ground.holdsOn(day)).toList();
    }

    /**
     * Checks a ground to give a case back.
     *
     * @throws CaseRefused {@code case.unknown-ground}, {@code case.words-required}
     */
    public void checkReturn(String ground, boolean withWords) {
        check(sheet.returns(), "ground", ground, withWords);
    }

    /**
     * Checks a ground to take a case up again.
     *
     * @throws CaseRefused {@code case.unknown-ground}
     */
    public void checkReopening(String ground) {
        check(sheet.reopenings(), "ground", ground, true);
    }

    /**
     * Checks a legal ground to turn a complaint down.
     *
     * @throws CaseRefused {@code case.unknown-ground}, {@code case.ground-not-in-force}
     */
    public void checkRefusal(String ground, Instant at) {
        check(sheet.refusals(), "ground", ground, at);
    }

    /**
     * Checks what makes the centre competent.
     *
     * @throws CaseRefused {@code case.unknown-ground}, {@code case.ground-not-in-force}
     */
    public void checkJurisdiction(String ground, Instant at) {
        check(sheet.jurisdictions(), "jurisdiction", ground, at);
    }

    /**
     * Checks the regime of a mediation: the law under which it is held.
     *
     * @throws CaseRefused {@code case.unknown-ground}, {@code case.ground-not-in-force}
     */
    public void checkRegime(String regime, Instant at) {
        check(sheet.regimes(), "regime", regime, at);
    }

    /**
     * Checks how a mediation ended.
     *
     * @throws CaseRefused {@code case.unknown-ground}, {@code case.words-required}
     */
    public void checkMediationResult(String result, boolean withWords) {
        check(sheet.mediationResults(), "result", result, withWords);
    }

    /**
     * Checks the code of an authority.
     *
     * @throws CaseRefused {@code case.unknown-authority}
     */
    public void checkAuthority(String authority) {
        if (authority(authority).isEmpty()) {
            throw CaseRefused.unknownAuthority(authority);
        }
    }

    /**
     * Checks the number of an outside line.
     *
     * @throws CaseRefused {@code case.unknown-agency}
     */
    public void checkAgency(String agency) {
        if (agency(agency).isEmpty()) {
            throw CaseRefused.unknownAgency(agency);
        }
    }

    /**
     * Checks the code of a clock.
     *
     * @throws CaseRefused {@code case.unknown-clock}
     */
    public void checkClock(String clock) {
        if (clock(clock).isEmpty()) {
            throw CaseRefused.unknownClock(clock);
        }
    }

    /** Whether the mediation brought an agreement that the law on people's mediation puts in force. */
    public static boolean isPeoplesAgreement(String regime, String result) {
        return regime.equals("peoples-mediation") && result.equals("agreed");
    }

    /** What people call any of the grounds. */
    public Optional<LocalText> groundTitle(@Nullable String id) {
        return find(sheet.returns(), id)
                .or(() -> find(sheet.reopenings(), id))
                .map(Ground::title)
                .or(() -> legal(sheet.refusals(), id).map(LegalGround::title))
                .or(() -> legal(sheet.jurisdictions(), id).map(LegalGround::title))
                .or(() -> legal(sheet.regimes(), id).map(LegalGround::title))
                .or(() -> find(sheet.mediationResults(), id).map(Ground::title));
    }

    /** The refusal ground with this code, in force or not. */
    public Optional<LegalGround> refusal(@Nullable String id) {
        return legal(sheet.refusals(), id);
    }

    /** The authority with this code, if there is one. */
    public Optional<CaseCatalogue.Entry> authority(@Nullable String id) {
        return CaseCatalogue.find(sheet.authorities(), id);
    }

    /** The outside line with this number, if there is one. */
    public Optional<CaseCatalogue.Entry> agency(@Nullable String id) {
        return CaseCatalogue.find(sheet.agencies(), id);
    }

    /** The clock with this code, if there is one. */
    public Optional<CaseCatalogue.Entry> clock(@Nullable String id) {
        return CaseCatalogue.find(sheet.clocks(), id);
    }

    private static void check(List<Ground> grounds, String field, String id, boolean withWords) {
        Ground ground = find(grounds, id).orElseThrow(() -> CaseRefused.unknownGround(field, id));
        if (ground.wordsNeeded() && !withWords) {
            throw CaseRefused.wordsRequired(ground.title());
        }
    }

    private void check(List<LegalGround> grounds, String field, String id, Instant at) {
        LegalGround ground = legal(grounds, id).orElseThrow(() -> CaseRefused.unknownGround(field, id));
        if (!ground.holdsOn(LocalDate.ofInstant(at, timeZone))) {
            throw CaseRefused.groundNotInForce(ground.title(), ground.source());
        }
    }

    private static Optional<Ground> find(List<Ground> grounds, @Nullable String id) {
        return grounds.stream().filter(ground -> ground.id().equals(id)).findFirst();
    }

    private static Optional<LegalGround> legal(List<LegalGround> grounds, @Nullable String id) {
        return grounds.stream().filter(ground -> ground.id().equals(id)).findFirst();
    }
}
