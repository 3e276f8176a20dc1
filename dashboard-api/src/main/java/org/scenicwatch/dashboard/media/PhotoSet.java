package org.scenicwatch.dashboard.media;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Looks at all photos that a person sent at once and says of each that is not taken which one it is and why. */
@Component
public class PhotoSet {

    private final PhotoCleaner cleaner;

    public PhotoSet(PhotoCleaner cleaner) {
        this.cleaner = cleaner;
    }

    /**
     * What came of the photos.
     *
     * @param photos those that are taken, in their order
     * @param wrong a sentence for each that is not; none: all are taken
     */
    public record Looked(List<CleanPhoto> photos, @Nullable LocalText wrong) {}

    /** The files that were sent; an empty file field is none. */
    public static List<MultipartFile> sent(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    /** Reads and cleans the files, at most {@code most} of them: with more, none is looked at. */
    public Looked look(List<? extends InputStreamSource> files, int most) {
        if (files.size() > most) {
            return new Looked(
                    List.of(), new LocalText("最多可附 " + most + " 张照片。", "At most " + most + " photos can be added."));
        }
        List<CleanPhoto> photos = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            try {
                photos.add(cleaner.clean(files.get(i)));
            } catch (PhotoRefused refused) {
                LocalText why = refused.reason().text();
                boolean one = files.size() == 1;
                zh.add(one ? why.zh() : "第 " + (i + 1) + " 张：" + why.zh());
                en.add(one ? why.en() : "Photo " + (i + 1) + ": " + why.en());
            }
        }
        return new Looked(photos, zh.isEmpty() ? null : new LocalText(String.join(" ", zh), String.join(" ", en)));
    }
}
