package org.scenicwatch.dashboard.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.dashboard.access.ApiProblem;

/** Needs the package fonts-noto-cjk, as the browser tests do. */
class PaperPdfTest {

    private static final DocumentTemplates TEMPLATES = new DocumentTemplates();
    private static final Map<String, String> AUTOMATIC = Map.of(
            "caseNumber", "SJ-20260501-0007",
            "openedOn", "2026年5月1日",
            "category", "餐饮消费",
            "servedTitle", "受理通知书",
            "servedNumber", "受理〔2026〕7号",
            "servedManner", "直接送达",
            "servedAt", "2026年5月2日 10:00",
            "servedResult", "已送达");

    private final DocumentFont font = new DocumentFont("");

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindIsPrintedWithItsNumberTitleAndWhatWasFilledIn(DocumentKind kind) throws IOException {
        String number = kind.number("西事", 2026, 7);
        byte[] pdf = new PaperPdf(font.font()).print(paper(kind, number));
        keepForTheEye(kind.name(), pdf);
        String text = textOf(pdf);
        assertThat(text)
                .contains(kind.title().zh())
                .contains(number)
                .contains("SJ-20260501-0007")
                .contains("（盖章处）")
                .contains("2026年5月3日")
                .doesNotContain("草稿")
                .doesNotContain("{");
        TEMPLATES.of(kind).fields().forEach(field -> assertThat(text).contains("填" + field.id()));
    }

    @Test
    void aDraftIsMarkedAcrossEachPageAndHasNoNumber() throws IOException {
        Map<String, String> given = given(DocumentKind.MEDIATION_LETTER);
        given.put("facts", "游客在店内购买银饰一件，价款二千元。\n".repeat(80));
        Paper paper =
                Paper.of(TEMPLATES.of(DocumentKind.MEDIATION_LETTER), given, AUTOMATIC, "服务中心", null, "2026年5月3日");
        byte[] pdf = new PaperPdf(font.font()).print(paper);
        keepForTheEye("DRAFT", pdf);
        PdfReader reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isGreaterThan(1);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(page)).contains("草稿");
        }
    }

    @Test
    void onlyASubsetOfTheFontIsEmbedded() throws IOException {
        byte[] pdf = new PaperPdf(font.font()).print(paper(DocumentKind.MEDIATION_AGREEMENT, "人调〔2026〕1号"));
        assertThat(pdf.length).isLessThan(1_000_000);
        PdfReader reader = new PdfReader(pdf);
        PdfDictionary fonts = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        assertThat(fonts.getKeys()).isNotEmpty().allSatisfy(key -> {
            PdfDictionary descendant =
                    fonts.getAsDict(key).getAsArray(PdfName.DESCENDANTFONTS).getAsDict(0);
            PdfDictionary descriptor = descendant.getAsDict(PdfName.FONTDESCRIPTOR);
            assertThat(descriptor.get(PdfName.FONTFILE3) != null || descriptor.get(PdfName.FONTFILE2) != null)
                    .isTrue();
        });
    }

    @Test
    void refusesWhatIsMissingAndWhatTheTemplateDoesNotKnow() {
        Map<String, String> missing = given(DocumentKind.REFUSAL_NOTICE);
        missing.put("ground", "  ");
        assertThatThrownBy(() -> paper(DocumentKind.REFUSAL_NOTICE, missing))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("document.field-required");
                    assertThat(problem.field()).isEqualTo("fields.ground");
                });
        Map<String, String> unknown = given(DocumentKind.REFUSAL_NOTICE);
        unknown.put("caseNumber", "SJ-1");
        assertThatThrownBy(() -> paper(DocumentKind.REFUSAL_NOTICE, unknown))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(problem.code()).isEqualTo("document.unknown-field"));
    }

    @Test
    void aParagraphWhoseFieldIsEmptyIsLeftOut() {
        Map<String, String> given = given(DocumentKind.REFUSAL_NOTICE);
        given.remove("otherWay");
        assertThat(paper(DocumentKind.REFUSAL_NOTICE, given).paragraphs())
                .noneMatch(text -> text.startsWith("您还可以"))
                .anyMatch(text -> text.equals("不予受理的理由：填ground"));
    }

    @Test
    void aFontThatIsNoneStopsTheStartWithTheNameOfTheProperty(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("no.ttf"), "no font");
        assertThatThrownBy(() -> new DocumentFont(file.toString())).hasMessageContaining("scenicwatch.documents.font");
    }

    private static Paper paper(DocumentKind kind, @Nullable String number) {
        return Paper.of(TEMPLATES.of(kind), given(kind), AUTOMATIC, "西江千户苗寨景区区域社会治理服务中心", number, "2026年5月3日");
    }

    private static Paper paper(DocumentKind kind, Map<String, String> given) {
        return Paper.of(TEMPLATES.of(kind), given, AUTOMATIC, "服务中心", "不受〔2026〕1号", "2026年5月3日");
    }

    private static Map<String, String> given(DocumentKind kind) {
        Map<String, String> given = new HashMap<>();
        TEMPLATES.of(kind).fields().forEach(field -> given.put(field.id(), "填" + field.id()));
        return given;
    }

    private static void keepForTheEye(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name + ".pdf"), pdf);
    }

    private static String textOf(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        // Where lines end is the printer's affair.
        return text.toString().replaceAll("\\s", "");
    }
}
