package org.scenicwatch.core.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.ID;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.PROCEDURES;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.alarm;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.course;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.filed;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.mark;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.marks;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.minute;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.EvidenceWithdrawn;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;
import org.scenicwatch.core.casework.evidence.EvidenceReading.Standing;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.ProcedureReading;
import org.scenicwatch.core.casework.procedure.ProcedureTree;
import org.scenicwatch.core.casework.procedure.StepMark;

class EvidenceTreeTest {

    private static final String HASH = "a".repeat(64);

    @Test
    void whatFollowsFromTheCaseBelongsToTheFirstStepThatAsksForItsKind() {
        CaseCourse course = course(
                "harm-to-minor",
                "COMPLAINT",
                filed("harm-to-minor"),
                new OutsideOrderRecorded(ID, "110", "0815", minute(1)),
                new CaseNoted(ID, "v-bbbbbbbbbbbbbbbbbbbbbbbbbb", minute(2)));

        EvidenceReading reading = read(course, List.of(), List.of());

        assertThat(of(reading, "filed").items()).extracting(EvidenceItem::kind).containsExactly("statement");
        assertThat(of(reading, "police").items())
                .extracting(EvidenceItem::kind, EvidenceItem::about)
                .containsExactly(tuple("order", "110 0815"));
        assertThat(reading.loose())
                .as("a note that no step asks for is evidence without procedure")
                .extracting(EvidenceItem::kind)
                .containsExactly("note");
    }

    @Test
    void readingsAroundAnAlarmStandWithItsVerification() {
        EvidenceReading reading = read(course("fire", "ALARM", alarm("SM-0001")), List.of(), List.of());

        assertThat(of(reading, "verify").items())
                .extracting(EvidenceItem::id)
                .containsExactly("readings-alarm:xijiang/xijiang/SM-0001/smoke-3");
    }

    @Test
    void whatAStepNeedsIsMissingUntilItIsThereAndAgainWhenItIsWithdrawn() {
        CaseCourse course = course("blocked-escape-route", "OPERATOR");
        EvidenceItem photo = added("1", "photo", "seen");

        assertThat(standing(read(course, List.of(), List.of()), "seen")).isEqualTo(Standing.MISSING);
        assertThat(standing(read(course, List.of(), List.of(photo)), "seen")).isEqualTo(Standing.HELD);
        EvidenceItem gone =
                photo.withdrawn(new EvidenceWithdrawn(ID, "1", "personal-data", true, null, "user:b", minute(9)));
        EvidenceReading reading = read(course, List.of(), List.of(gone));
        assertThat(standing(reading, "seen")).isEqualTo(Standing.MISSING);
        assertThat(gone.ref()).isNull();
        assertThat(gone.sha256()).isEqualTo(HASH);
        assertThat(of(reading, "seen").items()).as("that it was there stays").hasSize(1);
        assertThat(standing(reading, "arrive")).isEqualTo(Standing.WANTED);
    }

    @Test
    void aStepThatIsDoneWithoutWhatItNeedsIsUnproven() {
        CaseCourse course = course("legal-advice", "OPERATOR");
        CaseCourse craft = course("craft-imitation", "OPERATOR");
        CaseCourse onWay = CaseCourse.after(
                CaseCourse.after(
                        craft,
                        new CaseTriaged(ID, "craft-imitation", "heritage-protection", "CAUTION", minute(0)),
                        "user:a"),
                new CaseTaken(ID, minute(1)),
                "user:a");

        EvidenceReading bare = read(onWay, marks(mark("compared", "user:a", 3)), List.of());
        EvidenceReading proven =
                read(onWay, marks(mark("compared", "user:a", 3)), List.of(added("1", "photo", "compared")));

        assertThat(of(bare, "compared").unproven()).isTrue();
        assertThat(of(proven, "compared").unproven()).isFalse();
        assertThat(bare.missing()).isEqualTo(proven.missing() + 1);
        assertThat(read(course, marks(mark("advised", "user:a", 3)), List.of()).steps())
                .as("what is only wanted proves nothing wrong")
                .noneMatch(EvidenceReading.OfStep::unproven);
    }

    @Test
    void whatNamesNoStepOrOneThatTheProcedureDoesNotHaveIsEvidenceWithoutProcedure() {
        CaseCourse course = course("blocked-escape-route", "OPERATOR");
        List<EvidenceItem> items = new ArrayList<>(
                List.of(added("1", "document", null), added("2", "photo", "cause"), added("3", "document", "seen")));

        EvidenceReading reading = read(course, List.of(), items);

        assertThat(reading.loose()).extracting(EvidenceItem::id).containsExactly("1", "2");
        assertThat(of(reading, "seen").items()).extracting(EvidenceItem::id).containsExactly("3");
        assertThat(standing(reading, "seen")).as("a document is no photo").isEqualTo(Standing.MISSING);
        Collections.reverse(items);
        assertThat(read(course, List.of(), items)).isEqualTo(reading);
    }

    @Test
    void aDocumentBelongsToTheStepThatItIsForAndToNoOther() {
        CaseCourse course = course("neighbour-dispute", "OPERATOR");
        EvidenceReading reading =
                read(course, List.of(), List.of(paper("document-1", "mediated"), paper("document-2", null)));

        assertThat(of(reading, "mediated").items()).extracting(EvidenceItem::id).containsExactly("document-1");
        assertThat(standing(reading, "mediated")).isEqualTo(Standing.HELD);
        assertThat(reading.loose()).extracting(EvidenceItem::id).containsExactly("document-2");
    }

    private static EvidenceItem paper(String id, @Nullable String step) {
        return new EvidenceItem(
                id,
                "document",
                step,
                false,
                minute(5),
                "user:a",
                HASH,
                10L,
                "application/pdf",
                "v-paper",
                EvidenceItem.OF_A_DOCUMENT,
                "1",
                null);
    }

    @Test
    void theHashIsSha256() {
        assertThat(EvidenceHash.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static EvidenceReading read(CaseCourse course, List<StepMark> marks, List<EvidenceItem> added) {
        ProcedureReading procedure = ProcedureTree.read(PROCEDURES.of(course), course, marks, Map.of(), minute(30));
        List<EvidenceItem> all = new ArrayList<>(EvidenceItem.ofCase(course));
        all.addAll(added);
        return EvidenceTree.read(procedure, all);
    }

    private static EvidenceReading.OfStep of(EvidenceReading reading, String step) {
        return reading.steps().stream()
                .filter(known -> known.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static Standing standing(EvidenceReading reading, String step) {
        return of(reading, step).wants().get(0).standing();
    }

    private static EvidenceItem added(String id, String kind, @Nullable String step) {
        return EvidenceItem.of(new EvidenceAdded(
                ID, id, kind, step, HASH, 9, "image/jpeg", "v-x", "upload", null, "user:a", minute(5)));
    }
}
