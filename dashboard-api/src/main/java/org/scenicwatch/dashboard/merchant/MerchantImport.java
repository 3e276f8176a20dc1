package org.scenicwatch.dashboard.merchant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.merchant.CreditCode;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantIds;
import org.scenicwatch.core.merchant.write.AddLicence;
import org.scenicwatch.core.merchant.write.RenewLicence;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.imports.FileRow;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.scenicwatch.dashboard.imports.RowTaker;
import org.springframework.stereotype.Component;

/**
 * Merchants from a CSV file; the same file may be given as often as one likes. A row may bring one licence; what it leaves
 * out of whom to ask and of licences stays as it is.
 */
@Component
public class MerchantImport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "category",
            "place",
            "credit_code",
            "since",
            "contact_name",
            "contact_phone",
            "licence_kind",
            "licence_number",
            "licence_until");

    private static final String ACTOR = "system:import";

    private final MerchantDesk desk;
    private final MerchantViews views;
    private final MerchantBook book;
    private final SiteSettings site;

    MerchantImport(MerchantDesk desk, MerchantViews views, MerchantBook book, SiteSettings site) {
        this.desk = desk;
        this.views = views;
        this.book = book;
        this.site = site;
    }

    private record Licence(
            String kind, String number, @Nullable LocalDate until) {}

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
                MerchantForm form = form(row);
                Licence licence = licence(row);
                desk.check(id, form);
                return desk.find(id)
                        .filter(held -> isSame(held, form)
                                && hasContact(held, form)
                                && (licence == null || same(held, licence).isPresent()))
                        .isPresent();
            }

            @Override
            public void take(String id, FileRow row) throws FileRow.Bad {
                enter(id, form(row), licence(row));
            }
        });
    }

    private void enter(String id, MerchantForm form, @Nullable Licence licence) {
        Optional<MerchantRow> held = desk.find(id);
        MerchantRow row;
        if (held.isEmpty()) {
            row = desk.register(id, form, ACTOR);
        } else {
            row = isSame(held.get(), form) ? held.get() : desk.correct(id, null, form, ACTOR);
            if (!hasContact(row, form)) {
                row = desk.nameContact(id, null, form.contactName(), form.contactPhone(), ACTOR);
            }
        }
        if (licence != null && same(row, licence).isEmpty()) {
            keep(id, row, licence);
        }
    }

    private void keep(String id, MerchantRow row, Licence licence) {
        String merchant = MerchantIds.aggregate(site.area(), id);
        Object command = numbered(row, licence)
                .<Object>map(known ->
                        new RenewLicence(merchant, null, known.id(), licence.number(), licence.until(), desk.now()))
                .orElseGet(() -> new AddLicence(
                        merchant, null, desk.nextId(), licence.kind(), licence.number(), licence.until(), desk.now()));
        desk.send(id, command, ACTOR);
    }

    private static boolean isSame(MerchantRow held, MerchantForm form) {
        String code = form.creditCode();
        return held.known()
                .equals(new MerchantRow.Known(
                        form.place(),
                        form.name(),
                        form.category(),
                        code == null ? null : CreditCode.normalised(code),
                        form.since() == null ? null : form.since().toString()));
    }

    private boolean hasContact(MerchantRow held, MerchantForm form) {
        Map<String, String> wanted = desk.contact(form.contactName(), form.contactPhone());
        if (wanted.isEmpty()) {
            return true;
        }
        return views.contact(held)
                .filter(known -> Objects.equals(known.name(), wanted.get(MerchantIds.CONTACT_NAME))
                        && Objects.equals(known.phone(), wanted.get(MerchantIds.CONTACT_PHONE)))
                .isPresent();
    }

    private static Optional<MerchantRow.Licence> numbered(MerchantRow held, Licence licence) {
        return held.files().licences().stream()
                .filter(known -> known.gone() == null
                        && known.kind().equals(licence.kind())
                        && known.number().equals(licence.number()))
                .findFirst();
    }

    private static Optional<MerchantRow.Licence> same(MerchantRow held, Licence licence) {
        String until = licence.until() == null ? null : licence.until().toString();
        return numbered(held, licence).filter(known -> Objects.equals(known.validUntil(), until));
    }

    private static MerchantForm form(FileRow row) throws FileRow.Bad {
        return new MerchantForm(
                row.required("name"),
                row.required("place"),
                row.required("category"),
                row.optional("credit_code"),
                day(row, "since"),
                row.optional("contact_name"),
                row.optional("contact_phone"));
    }

    private @Nullable Licence licence(FileRow row) throws FileRow.Bad {
        String kind = row.optional("licence_kind");
        String number = row.optional("licence_number");
        LocalDate until = day(row, "licence_until");
        if (kind == null && number == null && until == null) {
            return null;
        }
        if (MerchantBook.find(book.sheet().licenceKinds(), row.required("licence_kind"))
                .isEmpty()) {
            throw row.bad(
                    "licence_kind",
                    "merchant.unknown-licence-kind",
                    "没有此证照类型：" + kind,
                    "There is no such kind of licence: " + kind);
        }
        return new Licence(row.required("licence_kind"), row.required("licence_number"), until);
    }

    private static @Nullable LocalDate day(FileRow row, String column) throws FileRow.Bad {
        String text = row.optional(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw row.bad(
                    column,
                    "import.not-a-day",
                    "日期须为 年-月-日，例如 2026-05-01。",
                    "A day is written as year-month-day, for example 2026-05-01.");
        }
    }
}
