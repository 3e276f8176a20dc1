package org.scenicwatch.core.notification;

import java.util.Arrays;
import java.util.Optional;
import org.scenicwatch.core.LocalText;

/** What a person is there for when an alarm is raised or a deadline comes near. */
public enum Duty {
    /** Lives or trades in a house (业主); holds the duty of that house. */
    HOUSEHOLDER("householder", Bound.TO_HOUSE, "业主", "Householder"),
    /** Speaks for about ten neighbouring houses (联户长); holds the duty of that household group. */
    GROUP_HEAD("groupHead", Bound.TO_GROUP, "联户长", "Group head"),
    /** Looks after a grid (网格员); holds the duty of that grid, zone or place. */
    GRID_WORKER("gridWorker", Bound.TO_PLACE, "网格员", "Grid worker"),
    /** A micro fire station (微型消防站); of a zone or grid, or of the whole area. */
    MICRO_FIRE_STATION("microFireStation", Bound.NOT, "微型消防站", "Micro fire station"),
    /** The full-time fire brigade (专职消防队). */
    BRIGADE("brigade", Bound.NOT, "专职消防队", "Fire brigade"),
    /** Watches the screen (值班员). */
    OPERATOR("operator", Bound.NOT, "值班员", "Operator"),
    /** Leads the shift (值班长). */
    SHIFT_COMMANDER("shiftCommander", Bound.NOT, "值班长", "Shift commander"),
    /** Leads the day (带班领导). */
    DUTY_LEADER("dutyLeader", Bound.NOT, "带班领导", "Duty leader"),
    /** Deals with the cases of a body (承办人); holds the duty of that body. */
    HANDLER("handler", Bound.TO_BODY, "承办人", "Handler"),
    /** Watches how well cases are dealt with (督办审核员). */
    REVIEWER("reviewer", Bound.NOT, "督办审核员", "Reviewer"),
    /** Is sent, and told of the own tasks (处置人员). */
    RESPONDER("responder", Bound.TO_SELF, "处置人员", "Responder"),
    /** Is called with all others at once (志愿者). */
    VOLUNTEER("volunteer", Bound.TO_SELF, "志愿者", "Volunteer");

    /** What a duty is held of. */
    private enum Bound {
        TO_HOUSE,
        TO_GROUP,
        TO_PLACE,
        TO_BODY,
        /** Of nothing, and always. */
        TO_SELF,
        NOT
    }

    private final String key;
    private final Bound bound;
    private final LocalText title;

    Duty(String key, Bound bound, String zh, String en) {
        this.key = key;
        this.bound = bound;
        this.title = new LocalText(zh, en);
    }

    /** The word in events, files and REST. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /** Whether it must say of which house, group, grid or body. */
    public boolean needsPlace() {
        return bound != Bound.NOT && bound != Bound.TO_SELF;
    }

    /** Whether it is held always and not by turns: nobody is off duty in the own house, or is who they are by turns. */
    public boolean isHeldAlways() {
        return bound == Bound.TO_HOUSE || bound == Bound.TO_GROUP || bound == Bound.TO_SELF;
    }

    /** The duty with this key. */
    public static Optional<Duty> of(String key) {
        return Arrays.stream(values()).filter(duty -> duty.key.equals(key)).findFirst();
    }
}
