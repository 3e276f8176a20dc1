package org.scenicwatch.core.casework.procedure;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.MilestoneReached;

/** Courses of cases made of events, minute by minute from 16:00 in the village. */
public final class CoursesForTests {

    public static final String ID = "case:0192";
    public static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
    public static final Procedures PROCEDURES = new Procedures(new CaseCatalogue(), new ClockBook());

    private CoursesForTests() {}

    public static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    /** A course of a case of this category; what happened is done by {@code user:a}. */
    public static CaseCourse course(String category, String origin, Object... events) {
        String cause = new CaseCatalogue().category(category).cause();
        CaseCourse course = CaseCourse.after(null, opened(category, cause, origin), "system:platform");
        for (Object event : events) {
            course = CaseCourse.after(course, event, "user:a");
        }
        return Objects.requireNonNull(course);
    }

    public static CaseOpened opened(String category, String cause, String origin) {
        return new CaseOpened(
                ID, "SJ-1", "xijiang", origin, category, cause, "care", "WARNING", null, null, null, null, minute(0));
    }

    public static ComplaintFiled filed(String category) {
        return new ComplaintFiled(ID, "v-aaaaaaaaaaaaaaaaaaaaaaaaaa", "filing:1", category, "zh", 0, minute(0));
    }

    public static AlarmJoined alarm(String device) {
        return new AlarmJoined(ID, "alarm:xijiang/xijiang/" + device + "/smoke", 3, minute(0));
    }

    public static CaseTriaged triaged(String category, int minute) {
        return new CaseTriaged(ID, category, "care", "WARNING", minute(minute));
    }

    public static CaseAssigned assigned(int minute) {
        return new CaseAssigned(ID, "fire-brigade", List.of(), minute(minute));
    }

    public static CaseTaken taken(int minute) {
        return new CaseTaken(ID, minute(minute));
    }

    public static ArrivalReported arrived(int minute) {
        return new ArrivalReported(ID, minute(minute));
    }

    public static MilestoneReached milestone(String key, int minute) {
        return new MilestoneReached(ID, key, null, minute(minute));
    }

    public static CaseResolved resolved(int minute) {
        return new CaseResolved(ID, "fixed", null, minute(minute));
    }

    public static CaseClosed closed(int minute) {
        return new CaseClosed(ID, null, minute(minute));
    }

    public static CaseReopened reopened(int minute) {
        return new CaseReopened(ID, "not-solved", null, minute(minute));
    }

    public static StepMark mark(String step, String by, int minute) {
        return new StepMark(step, by, minute(minute), null);
    }

    public static List<StepMark> marks(StepMark... marks) {
        return Arrays.asList(marks);
    }
}
