package org.scenicwatch.dashboard.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The wording of documents, shipped as a resource and checked at start: each kind once, no placeholder unknown. */
@Component
class DocumentTemplates {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)\\}");

    /** What the platform fills in by itself. */
    static final Set<String> AUTOMATIC = Set.of(
            "caseNumber",
            "openedOn",
            "category",
            "servedTitle",
            "servedNumber",
            "servedManner",
            "servedAt",
            "servedResult");

    private static final String RESOURCE = "/documents/templates.json";

    /**
     * Something that a person fills in.
     *
     * @param id its name in a placeholder
     * @param title what people call it
     * @param required whether the document says nothing without it
     * @param isLong whether it is more than a line
     */
    record Field(
            String id,
            LocalText title,
            boolean required,

            @com.fasterxml.jackson.annotation.JsonProperty("long")
            boolean isLong) {}

    /**
     * The wording of one kind. A paragraph whose field was left empty is left out.
     *
     * @param addressees for whom it can be issued
     * @param opening the lines above the text
     * @param body the paragraphs
     * @param signatures who signs
     */
    record Template(
            DocumentKind kind,
            List<Addressee> addressees,
            List<Field> fields,
            String opening,
            List<String> body,
            List<String> signatures) {}

    /** All of them, with where they come from. */
    record Sheet(LocalText source, List<Template> templates) {}

    private final Sheet sheet;
    private final Map<DocumentKind, Template> byKind = new EnumMap<>(DocumentKind.class);

    DocumentTemplates() {
        this(read());
    }

    DocumentTemplates(Sheet sheet) {
        this.sheet = sheet;
        for (Template template : sheet.templates()) {
            check(template);
            if (byKind.put(template.kind(), template) != null) {
                throw new IllegalStateException(RESOURCE + ": two templates of " + template.kind());
            }
        }
        for (DocumentKind kind : DocumentKind.values()) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalStateException(RESOURCE + ": no template of " + kind);
            }
        }
    }

    Sheet sheet() {
        return sheet;
    }

    Template of(DocumentKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    private static void check(Template template) {
        Set<String> known = new HashSet<>(AUTOMATIC);
        template.fields().forEach(field -> known.add(field.id()));
        Matcher found = PLACEHOLDER.matcher(template.opening() + String.join("", template.body()));
        while (found.find()) {
            if (!known.contains(found.group(1))) {
                throw new IllegalStateException(
                        RESOURCE + ": " + template.kind() + " names {" + found.group(1) + "}, which nobody fills in");
            }
        }
    }

    private static Sheet read() {
        try (InputStream in = Objects.requireNonNull(DocumentTemplates.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
