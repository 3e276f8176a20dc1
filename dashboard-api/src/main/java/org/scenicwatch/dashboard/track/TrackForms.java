package org.scenicwatch.dashboard.track;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.PublicFields;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.scenicwatch.dashboard.media.PhotoSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes what a complainant sends under a tracking code, from the page's forms and from programs alike. */
@Component
class TrackForms {

    /** What can be done on the page, as in {@link Progress#may}. */
    static final Set<String> ACTS = Set.of("withdraw", "urge", "rate", "photos", "answer", "texts-off", "texts-on");

    private static final int WORDS = 2_000;
    private static final int MOST_STARS = 5;
    private static final Logger log = LoggerFactory.getLogger(TrackForms.class);

    private final ComplainantActs acts;
    private final PhotoSet photoSet;

    TrackForms(ComplainantActs acts, PhotoSet photoSet) {
        this.acts = acts;
        this.photoSet = photoSet;
    }

    /**
     * Does what was sent.
     *
     * @throws ApiProblem 404 when the code is none or there is no such act; 422 when something in it cannot be taken
     */
    void take(String code, String act, TrackPageController.Sent sent) {
        String note = note(sent.note());
        switch (act) {
            case "withdraw" -> acts.withdraw(code, note);
            case "urge" -> acts.urge(code, note);
            case "rate" -> rate(code, sent, note);
            case "photos" -> addPhotos(code, sent.photos());
            case "answer" -> answer(code, sent.question(), note, sent.photos());
            case "texts-off" -> acts.wantTexts(code, false);
            case "texts-on" -> acts.wantTexts(code, true);
            default -> throw ApiProblem.notFound();
        }
    }

    void addPhotos(String code, @Nullable List<MultipartFile> photos) {
        acts.addPhotos(code, clean(photos));
    }

    void answer(String code, @Nullable String question, @Nullable String note, @Nullable List<MultipartFile> photos) {
        if (question == null || question.isBlank()) {
            throw ApiProblem.field("question", "dialogue.unknown-question", "没有此提问。", "There is no such question.");
        }
        acts.answer(code, question, note(note), clean(photos));
    }

    private void rate(String code, TrackPageController.Sent sent, @Nullable String note) {
        Integer score = sent.score();
        Boolean solved = sent.solved();
        if (score == null || score < 1 || score > MOST_STARS) {
            throw ApiProblem.field("score", "case.invalid-score", "请选择 1 至 5 分。", "Please choose 1 to 5.");
        }
        if (solved == null) {
            throw ApiProblem.field(
                    "solved", "request.invalid-field", "请选择问题是否已解决。", "Please say whether it is solved.");
        }
        acts.rate(code, score, solved, note);
    }

    private static @Nullable String note(@Nullable String words) {
        if (words != null && words.codePointCount(0, words.length()) > WORDS) {
            throw ApiProblem.field(
                    "note",
                    "request.invalid-field",
                    "请缩短到 " + WORDS + " 字以内。",
                    "Please keep it under " + WORDS + " characters.");
        }
        return words;
    }

    private List<CleanPhoto> clean(@Nullable List<MultipartFile> files) {
        PhotoSet.Looked looked = photoSet.look(PhotoSet.sent(files), PublicFields.MOST_PHOTOS);
        LocalText wrong = looked.wrong();
        if (wrong != null) {
            throw ApiProblem.field("photos", "complaint.invalid-photos", wrong.zh(), wrong.en());
        }
        return looked.photos();
    }

    /** What to say of a failure on the page. */
    static ApiProblem problemOf(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiProblem problem) {
                return problem;
            }
            if (cause instanceof Refusal refusal) {
                return ApiProblem.of(
                        HttpStatus.CONFLICT,
                        refusal.code(),
                        refusal.text().zh(),
                        refusal.text().en());
            }
        }
        log.error("complainant=failed", failed);
        return ApiProblem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "request.failed",
                "出错了，没有送达，请重试。",
                "Something went wrong and it did not arrive. Please try again.");
    }
}
