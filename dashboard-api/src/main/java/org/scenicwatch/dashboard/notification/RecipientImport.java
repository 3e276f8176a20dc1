package org.scenicwatch.dashboard.notification;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.imports.FileRow;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.scenicwatch.dashboard.imports.RowTaker;
import org.springframework.stereotype.Component;

/** Recipients from a CSV file; the same file may be given as often as one likes. */
@Component
public class RecipientImport {

    /** The columns; several words in one column are divided by semicolons. */
    static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "phone",
            "email",
            "duties",
            "zone",
            "channels",
            "priorities",
            "quiet_from",
            "quiet_until",
            "language");

    private static final String ACTOR = "system:import";

    private final RecipientDesk desk;
    private final DirectoryTables directory;
    private final SiteSettings site;

    RecipientImport(RecipientDesk desk, DirectoryTables directory, SiteSettings site) {
        this.desk = desk;
        this.directory = directory;
        this.site = site;
    }

    /**
     * Takes in the rows of a file.
     *
     * @param text the file
     * @param dryRun whether it is only told what would come of it
     */
    public ImportReport take(String text, boolean dryRun) {
        Map<String, DirectoryTables.Entry> known = directory.recipients(site.area()).stream()
                .collect(Collectors.toMap(DirectoryTables.Entry::recipientId, Function.identity()));
        return RowTaker.take(text, COLUMNS, dryRun, new RowTaker.Taking() {
            @Override
            public String id(FileRow row) throws FileRow.Bad {
                return desk.idOf(row.code());
            }

            @Override
            public boolean isHeld(String id, FileRow row) throws FileRow.Bad {
                return desk.holds(known.get(id), form(row));
            }

            @Override
            public void take(String id, FileRow row) throws FileRow.Bad {
                desk.enter(id, form(row), ACTOR);
            }
        });
    }

    private RecipientForm form(FileRow row) throws FileRow.Bad {
        row.required("name");
        row.required("duties");
        row.required("channels");
        try {
            RecipientForm form = RecipientForm.of(new RecipientForm.Words(
                    row.optional("name"),
                    row.optional("phone"),
                    row.optional("email"),
                    row.words("duties"),
                    row.optional("zone"),
                    row.words("channels"),
                    row.words("priorities"),
                    row.optional("quiet_from"),
                    row.optional("quiet_until"),
                    row.optional("language")));
            desk.check(form);
            return form;
        } catch (WrongField wrong) {
            throw wrong.of(row);
        }
    }
}
