package org.scenicwatch.dashboard.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.imports.FileRow;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.scenicwatch.dashboard.imports.RowTaker;
import org.springframework.stereotype.Component;

/** Volunteers from a CSV file; the same file may be given as often as one likes. */
@Component
public class VolunteerImport {

    private static final List<String> COLUMNS =
            List.of("id", "name", "phone", "language", "skills", "grid", "group", "consent_form", "consent_on");

    private static final String ACTOR = "system:import";

    private final VolunteerDesk desk;

    VolunteerImport(VolunteerDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes in the rows of a file.
     *
     * @param text the file
     * @param dryRun whether it is only told what would come of it
     */
    public ImportReport take(String text, boolean dryRun) {
        return RowTaker.take(text, COLUMNS, dryRun, new RowTaker.Taking() {
            @Override
            public String id(FileRow row) throws FileRow.Bad {
                return row.code();
            }

            @Override
            public boolean isHeld(String id, FileRow row) throws FileRow.Bad {
                VolunteerForm form = form(row);
                desk.check(id, form);
                return desk.holds(id, form);
            }

            @Override
            public void take(String id, FileRow row) throws FileRow.Bad {
                desk.enrol(id, form(row), ACTOR);
            }
        });
    }

    private static VolunteerForm form(FileRow row) throws FileRow.Bad {
        return new VolunteerForm(
                row.optional("name"),
                row.optional("phone"),
                row.optional("language"),
                row.words("skills"),
                row.optional("grid"),
                row.optional("group"),
                row.optional("consent_form"),
                day(row));
    }

    private static @Nullable LocalDate day(FileRow row) throws FileRow.Bad {
        String text = row.optional("consent_on");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw row.bad(
                    "consent_on",
                    "import.not-a-day",
                    "日期须为 年-月-日，例如 2026-05-01。",
                    "A day is written as year-month-day, for example 2026-05-01.");
        }
    }
}
