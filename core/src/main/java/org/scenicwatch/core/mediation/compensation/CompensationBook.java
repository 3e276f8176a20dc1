package org.scenicwatch.core.mediation.compensation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Part;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Row;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Share;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Standard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The standards in use: data, shipped as {@code mediation/compensation.json} or taken from the file that {@code
 * scenicwatch.mediation.compensation} names. A sheet that contradicts itself stops the start.
 */
@Component
public class CompensationBook {

    /** The setting that names another sheet, with what is known on site. */
    public static final String SETTING = "scenicwatch.mediation.compensation";

    private static final String RESOURCE = "/mediation/compensation.json";

    private final CompensationSheet sheet;

    /**
     * The standards of a file.
     *
     * @param file its path; empty: the shipped ones
     * @throws IllegalArgumentException that names the setting when the file cannot be read or meant
     */
    public CompensationBook(@Value("${" + SETTING + ":}") String file, CaseCatalogue catalogue) {
        this.sheet = file.isBlank() ? shipped(catalogue) : ofFile(Path.of(file), catalogue);
    }

    /** Everything. */
    public CompensationSheet sheet() {
        return sheet;
    }

    /** What the law awards for a claim. */
    public Compensation of(Claim claim) {
        return Compensation.of(sheet, claim);
    }

    static void check(CompensationSheet sheet, CaseCatalogue catalogue) {
        Set<String> known =
                catalogue.categories().stream().map(CaseCatalogue.Category::id).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (Standard standard : sheet.standards()) {
            must(ids.add(standard.id()), standard, "is there twice");
            must(known.containsAll(standard.categories()), standard, "names a category that there is none of");
            must(!standard.categories().isEmpty() && !standard.rows().isEmpty(), standard, "is about nothing");
            standard.rows().forEach(row -> checkRow(standard, row));
            checkTimes(standard);
        }
    }

    private static void checkRow(Standard standard, Row row) {
        must(!row.source().zh().isBlank() && !row.source().en().isBlank(), standard, "has a row without a source");
        must(!row.parts().isEmpty(), standard, "has a row that awards nothing");
        for (Part part : row.parts()) {
            must(!part.of().isEmpty(), standard, "has a part that is counted from nothing");
            for (Share share : part.of()) {
                must(share.least() > 0 && share.least() <= share.most(), standard, "has a share from more to less");
            }
            Long floor = part.floor();
            must(floor == null || floor > 0, standard, "has a floor that is none");
        }
    }

    private static void checkTimes(Standard standard) {
        List<Row> rows = standard.rows();
        for (Row row : rows) {
            var until = row.until();
            must(until == null || !until.isBefore(row.from()), standard, "has a row that ends before it begins");
            must(
                    rows.stream().filter(other -> other.holdsOn(row.from())).count() == 1,
                    standard,
                    "has two rows for one day");
        }
    }

    private static void must(boolean holds, Standard standard, String what) {
        if (!holds) {
            throw new IllegalArgumentException(standard.id() + " " + what);
        }
    }

    private static CompensationSheet shipped(CaseCatalogue catalogue) {
        try (InputStream in = Objects.requireNonNull(CompensationBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static CompensationSheet ofFile(Path file, CaseCatalogue catalogue) {
        try {
            return read(Files.readString(file), catalogue);
        } catch (IOException e) {
            throw new IllegalArgumentException(SETTING + " names " + file + ", which cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(SETTING + " names " + file + ": " + e.getMessage(), e);
        }
    }

    private static CompensationSheet read(String json, CaseCatalogue catalogue) {
        CompensationSheet sheet;
        try {
            sheet = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, CompensationSheet.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a sheet of standards: " + e.getOriginalMessage(), e);
        }
        check(sheet, catalogue);
        return sheet;
    }
}
