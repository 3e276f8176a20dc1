package org.scenicwatch.dashboard.hazard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.dashboard.intake.FilingRefused;
import org.scenicwatch.dashboard.intake.KnownPlace;
import org.scenicwatch.dashboard.intake.KnownPlaces;
import org.scenicwatch.dashboard.intake.PublicFields;
import org.scenicwatch.dashboard.intake.RepeatKeys;
import org.springframework.stereotype.Component;

/** Looks at a report, all of it at once, and says in plain words what cannot be taken. */
@Component
class HazardChecks {

    static final String KIND = "kind";
    static final String PLACE = "place";

    private final HazardBook book;
    private final KnownPlaces places;
    private final PublicFields fields;
    private final RepeatKeys repeats;

    HazardChecks(HazardBook book, KnownPlaces places, PublicFields fields, RepeatKeys repeats) {
        this.book = book;
        this.places = places;
        this.fields = fields;
        this.repeats = repeats;
    }

    /**
     * A report that can be taken. Never logged.
     *
     * @param place as the register has it; none: not said
     * @param once keyed hashes of the repeat key and of what was sent under it
     */
    record Checked(
            String kind, @Nullable KnownPlace place, PublicFields.Looked fields, RepeatKeys.@Nullable Once once) {}

    Checked check(HazardReports.Report report) throws FilingRefused {
        Map<String, LocalText> wrong = new LinkedHashMap<>();
        String kind = report.kind() == null ? "" : report.kind();
        if (book.sheet().kinds().stream().noneMatch(known -> known.id().equals(kind))) {
            wrong.put(KIND, new LocalText("请从列表中选择隐患类别。", "Please choose the kind of hazard from the list."));
        }
        String code = report.place() == null ? "" : report.place().strip();
        KnownPlace place = places.find(code).orElse(null);
        if (place == null && !code.isEmpty()) {
            wrong.put(
                    PLACE,
                    new LocalText(
                            "没有找到这个地点编码。请照门牌抄写，或从列表中选择，或留空。",
                            "There is no place with this code. Copy it from the door plate, choose from the list, or leave"
                                    + " it empty."));
        }
        PublicFields.Looked looked = fields.look(
                report.statement() == null ? "" : report.statement().strip(),
                new LocalText("请写明隐患情况。", "Please say what the hazard is."),
                report.phone(),
                report.photos(),
                wrong);
        if (!wrong.isEmpty()) {
            throw new FilingRefused(wrong);
        }
        List<String> texts = List.of(kind, code, looked.statement(), String.valueOf(looked.phone()));
        return new Checked(
                kind, place, looked, repeats.of(RepeatKeys.Kind.HAZARD, report.onceKey(), texts, looked.photos()));
    }
}
