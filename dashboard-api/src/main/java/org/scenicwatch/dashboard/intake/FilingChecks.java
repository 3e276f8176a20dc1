package org.scenicwatch.dashboard.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.vault.VaultKey;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.scenicwatch.dashboard.media.PhotoSet;
import org.springframework.stereotype.Component;

/** Looks at what a person sent, all of it at once, and says in plain words what cannot be taken. */
@Component
class FilingChecks {

    static final int MOST_PHOTOS = 5;
    static final int LONGEST_STATEMENT = 2000;
    private static final int SHORTEST_STATEMENT = 2;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");
    private static final Pattern SPACING = Pattern.compile("[\\s().\\-]");

    private final CaseCatalogue catalogue;
    private final KnownPlaces places;
    private final PhotoSet photoSet;
    private final SimilarCases similar;
    private final byte[] onceKey;

    FilingChecks(CaseCatalogue catalogue, KnownPlaces places, PhotoSet photoSet, SimilarCases similar, VaultKey key) {
        this.catalogue = catalogue;
        this.places = places;
        this.photoSet = photoSet;
        this.similar = similar;
        this.onceKey = key.derive("complaint-once/1");
    }

    CheckedFiling check(Filing filing) throws FilingRefused {
        Map<String, LocalText> wrong = new LinkedHashMap<>();
        Optional<CaseCatalogue.Category> category = offered(filing.category());
        if (category.isEmpty()) {
            wrong.put("category", new LocalText("请选择类别。", "Please choose what it is about."));
        }
        KnownPlace place = places.find(filing.place()).orElse(null);
        @Nullable
        String same = place == null || category.isEmpty()
                ? null
                : similar.caseOf(place.code(), category.get().id(), filing.same())
                        .orElse(null);
        String statement = statement(filing, same != null);
        int length = statement.codePointCount(0, statement.length());
        if (length < SHORTEST_STATEMENT) {
            wrong.put("statement", new LocalText("请写明发生了什么。", "Please say what happened."));
        } else if (length > LONGEST_STATEMENT) {
            wrong.put(
                    "statement",
                    new LocalText(
                            "请缩短到 " + LONGEST_STATEMENT + " 字以内。",
                            "Please keep it under " + LONGEST_STATEMENT + " characters."));
        }
        @Nullable String phone = phone(filing.phone());
        if (phone != null && !PHONE.matcher(phone).matches()) {
            wrong.put(
                    "phone",
                    new LocalText(
                            "这不像电话号码，请检查，或留空。",
                            "This does not look like a phone number. Correct it or leave it empty."));
        }
        PhotoSet.Looked looked = photoSet.look(filing.photos(), MOST_PHOTOS);
        LocalText photosWrong = looked.wrong();
        if (photosWrong != null) {
            wrong.put("photos", photosWrong);
        }
        List<CleanPhoto> photos = looked.photos();
        if (!wrong.isEmpty() || category.isEmpty()) {
            throw new FilingRefused(wrong);
        }
        return new CheckedFiling(
                place,
                category.get().id(),
                statement,
                phone,
                filing.language(),
                photos,
                once(filing, statement, phone, photos),
                same,
                filing.origin());
    }

    /** Who only says that it is the same matter need not write it again. */
    private static String statement(Filing filing, boolean same) {
        String typed = filing.statement() == null ? "" : filing.statement().strip();
        if (!typed.isEmpty() || !same) {
            return typed;
        }
        return filing.language().equals("en") ? "The same as was reported before." : "与此前的反映情况相同。";
    }

    private Optional<CaseCatalogue.Category> offered(@Nullable String id) {
        return catalogue.categories().stream()
                .filter(category -> category.byPublic() && category.id().equals(id))
                .findFirst();
    }

    static @Nullable String phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return SPACING.matcher(typed).replaceAll("");
    }

    private CheckedFiling.@Nullable Once once(
            Filing filing, String statement, @Nullable String phone, List<CleanPhoto> photos) {
        String key = filing.onceKey();
        if (key == null || key.isBlank()) {
            return null;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String texts = String.join(
                "\n",
                String.valueOf(filing.place()),
                String.valueOf(filing.category()),
                String.valueOf(filing.same()),
                statement,
                String.valueOf(phone));
        body.writeBytes(texts.getBytes(StandardCharsets.UTF_8));
        photos.forEach(photo -> body.writeBytes(VaultKey.hmac(onceKey, photo.jpeg())));
        return new CheckedFiling.Once(
                VaultKey.hmac(onceKey, ("key " + key).getBytes(StandardCharsets.UTF_8)),
                VaultKey.hmac(onceKey, body.toByteArray()));
    }
}
