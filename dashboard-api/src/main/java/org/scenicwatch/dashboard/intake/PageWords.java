package org.scenicwatch.dashboard.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The words of the tourists' pages in Chinese and English, from {@code pages/words_zh} and {@code words_en}. */
@Component
public class PageWords {

    private final Map<String, Map<String, String>> byLanguage = Map.of("zh", read("zh"), "en", read("en"));

    /** All words in one language. */
    public Map<String, String> in(Locale locale) {
        return Objects.requireNonNull(byLanguage.get(locale.getLanguage()));
    }

    /** The page's language: what {@code lang} asks for, else Chinese for Chinese browsers and English for all others. */
    public static Locale localeOf(HttpServletRequest request) {
        @Nullable String asked = request.getParameter("lang");
        if (asked != null) {
            return asked.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
        }
        boolean silent = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null;
        return silent || request.getLocale().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** The language in which a program files: what it asks for, else that of the request. */
    public static String languageOf(@Nullable String asked, Locale locale) {
        String language = asked == null ? locale.getLanguage() : asked;
        return language.startsWith("en") ? "en" : "zh";
    }

    private static Map<String, String> read(String language) {
        String file = "/pages/words_" + language + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PageWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        Map<String, String> map = new HashMap<>();
        words.forEach((key, value) -> map.put(key.toString(), value.toString()));
        return Map.copyOf(map);
    }
}
