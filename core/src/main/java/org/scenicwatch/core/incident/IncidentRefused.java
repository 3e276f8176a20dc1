package org.scenicwatch.core.incident;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on an incident or a volunteer was refused; it says which field of the request is wrong. */
public final class IncidentRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private IncidentRefused(String reason, @Nullable String field, String zh, String en) {
        super("incident." + reason, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code incident.bad-label}: what a sector is called does not fit on a radio. */
    public static IncidentRefused badLabel() {
        return new IncidentRefused(
                "bad-label",
                "label",
                "分区代号须为 1-8 个大写字母、数字或连字符。",
                "A sector is called by 1-8 capital letters, digits or hyphens.");
    }

    /** {@code incident.label-taken}: another sector is called so. */
    public static IncidentRefused labelTaken(String label) {
        return new IncidentRefused(
                "label-taken", "label", "已有分区使用代号 " + label + "。", "Another sector is called " + label + ".");
    }

    /** {@code incident.unknown-sector}: there is none of this id, or nobody has it. */
    public static IncidentRefused unknownSector() {
        return new IncidentRefused("unknown-sector", null, "没有此分区。", "There is no such sector.");
    }

    /** {@code incident.too-many}: more would help nobody to keep an eye on them. */
    public static IncidentRefused tooMany(int most) {
        return new IncidentRefused("too-many", null, "最多 " + most + " 个。", "No more than " + most + ".");
    }

    /** {@code incident.no-teams}: nobody is there to be counted. */
    public static IncidentRefused noTeams() {
        return new IncidentRefused(
                "no-teams", "teams", "现场没有队伍，请先选择要点名的队伍。", "No team is there; choose the teams to be counted.");
    }

    /** {@code incident.roll-over}: another roll-call followed, or none was called. */
    public static IncidentRefused rollOver() {
        return new IncidentRefused(
                "roll-over", "number", "该次点名已结束，请按最新一次点名报数。", "That roll-call is over; answer the newest one.");
    }

    /** {@code incident.team-not-called}: the roll-call does not ask this team. */
    public static IncidentRefused teamNotCalled() {
        return new IncidentRefused("team-not-called", "team", "本次点名不含该队伍。", "The roll-call does not ask this team.");
    }

    /** {@code incident.bad-count}: nobody counts so. */
    public static IncidentRefused badCount() {
        return new IncidentRefused(
                "bad-count", "present", "人数须在 0 到 999 之间。", "A number of people is between 0 and 999.");
    }

    /** {@code incident.nobody-to-call}: no volunteer has the skill or lives there. */
    public static IncidentRefused nobodyToCall() {
        return new IncidentRefused(
                "nobody-to-call", "skill", "没有符合条件的志愿者。", "No volunteer has the skill or lives there.");
    }

    /** {@code incident.call-over}: the volunteers of the call are not needed any more, or there is no such call. */
    public static IncidentRefused callOver() {
        return new IncidentRefused("call-over", null, "该次召集已结束。", "That call is over.");
    }

    /** {@code incident.not-called}: the volunteer was not called. */
    public static IncidentRefused notCalled() {
        return new IncidentRefused("not-called", null, "本次没有召集您。", "You were not called.");
    }

    /** {@code incident.no-such-volunteer}: nobody helps under this code. */
    public static IncidentRefused noSuchVolunteer() {
        return new IncidentRefused("no-such-volunteer", null, "没有此志愿者。", "There is no such volunteer.");
    }

    /** {@code incident.unknown-consent}: nobody gives consent in this form. */
    public static IncidentRefused unknownConsent(String form) {
        return new IncidentRefused(
                "unknown-consent", "consentForm", "没有此同意方式：" + form, "There is no such form of consent: " + form);
    }

    /** {@code incident.consent-in-the-future}: nobody has given it yet. */
    public static IncidentRefused consentInTheFuture() {
        return new IncidentRefused(
                "consent-in-the-future", "consentOn", "同意日期不能晚于今天。", "Consent cannot have been given after today.");
    }

    /** {@code incident.unknown-suspension}: the ground is not on the list. */
    public static IncidentRefused unknownSuspension(String ground) {
        return new IncidentRefused(
                "unknown-suspension", "ground", "没有此暂停原因：" + ground, "There is no such ground: " + ground);
    }

    /** {@code incident.suspension-over}: it would end before it began. */
    public static IncidentRefused suspensionOver() {
        return new IncidentRefused(
                "suspension-over", "until", "恢复时间须晚于现在。", "The time from which to call again has to be ahead.");
    }
}
