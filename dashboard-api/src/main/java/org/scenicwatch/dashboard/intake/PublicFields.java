package org.scenicwatch.dashboard.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.scenicwatch.dashboard.media.PhotoSet;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** What every form of the public has: words, photos and, if they like, a phone number. Looked at all at once. */
@Component
public class PublicFields {

    /** How many photos are taken with one filing. */
    public static final int MOST_PHOTOS = 5;

    private static final int LONGEST_STATEMENT = 2000;
    private static final int SHORTEST_STATEMENT = 2;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");
    private static final Pattern SPACING = Pattern.compile("[\\s().\\-]");

    private final PhotoSet photoSet;

    PublicFields(PhotoSet photoSet) {
        this.photoSet = photoSet;
    }

    /**
     * The fields as they can be stored; worth nothing when one of them is wrong.
     *
     * @param phone normalised: digits with at most a leading plus
     */
    public record Looked(String statement, @Nullable String phone, List<CleanPhoto> photos) {

        /** Says nothing of what is in it. */
        @Override
        public String toString() {
            return "Looked";
        }
    }

    /**
     * Looks at what was sent.
     *
     * @param statement without spaces around it
     * @param asked what to say when there are no words
     * @param wrong gets a sentence for each of {@code statement}, {@code phone} and {@code photos} that cannot be taken
     */
    public Looked look(
            String statement,
            LocalText asked,
            @Nullable String typedPhone,
            List<? extends InputStreamSource> files,
            Map<String, LocalText> wrong) {
        int length = statement.codePointCount(0, statement.length());
        if (length < SHORTEST_STATEMENT) {
            wrong.put("statement", asked);
        } else if (length > LONGEST_STATEMENT) {
            wrong.put(
                    "statement",
                    new LocalText(
                            "请缩短到 " + LONGEST_STATEMENT + " 字以内。",
                            "Please keep it under " + LONGEST_STATEMENT + " characters."));
        }
        @Nullable String phone = phone(typedPhone);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            wrong.put(
                    "phone",
                    new LocalText(
                            "这不像电话号码，请检查，或留空。",
                            "This does not look like a phone number. Correct it or leave it empty."));
        }
        PhotoSet.Looked looked = photoSet.look(files, MOST_PHOTOS);
        LocalText photosWrong = looked.wrong();
        if (photosWrong != null) {
            wrong.put("photos", photosWrong);
        }
        return new Looked(statement, phone, looked.photos());
    }

    /** A phone number without what people write between its digits; none when nothing was typed. */
    static @Nullable String phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return SPACING.matcher(typed).replaceAll("");
    }
}
