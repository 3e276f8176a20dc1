package org.scenicwatch.dashboard.documents;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The font of documents, found on the machine (the package fonts-noto-cjk and its like) or named by
 * {@code scenicwatch.documents.font}: a file, for a collection with a comma and the font's place in it. Only the signs
 * that a document uses are embedded in it.
 */
@Component
public class DocumentFont {

    static final String PROPERTY = "scenicwatch.documents.font";

    /** In the collections of Noto CJK the font of simplified Chinese is the third. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc,2",
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc,2");

    private final @Nullable BaseFont font;

    DocumentFont(@Value("${" + PROPERTY + ":}") String wanted) {
        this.font = wanted.isBlank() ? usual().orElse(null) : open(wanted.strip());
    }

    /**
     * The font.
     *
     * @throws ApiProblem 503 {@code document.no-font}
     */
    public BaseFont font() {
        if (font == null) {
            throw ApiProblem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "document.no-font",
                    "服务器上没有中文字体：请安装 fonts-noto-cjk，或以 " + PROPERTY + " 指定字体文件后重启。",
                    "The server has no Chinese font: install fonts-noto-cjk, or name a font file by " + PROPERTY
                            + ", and restart.");
        }
        return font;
    }

    private static Optional<BaseFont> usual() {
        return USUAL.stream()
                .filter(name -> Files.isReadable(fileOf(name)))
                .findFirst()
                .map(DocumentFont::open);
    }

    private static Path fileOf(String name) {
        int comma = name.lastIndexOf(',');
        return Path.of(comma < 0 ? name : name.substring(0, comma));
    }

    private static BaseFont open(String name) {
        try {
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            if (!font.charExists('调')) {
                throw new IllegalStateException(PROPERTY + ": " + name + " has no Chinese signs");
            }
            return font;
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException(PROPERTY + ": " + name + " is no font that can be read", e);
        }
    }
}
