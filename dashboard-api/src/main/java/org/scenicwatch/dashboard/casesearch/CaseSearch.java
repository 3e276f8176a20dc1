package org.scenicwatch.dashboard.casesearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.scenicwatch.dashboard.casesandalarms.Cases;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.stereotype.Component;

/**
 * Lists of cases, with a question if there is one. Every term of the question must stand in a number, in the name of
 * category, body or place, or, for those who may read them, in the words of people; what the index offers is compared with
 * the texts themselves before it is shown. The words of a case that only few may read are no words to anybody else.
 */
@Component
class CaseSearch {

    private static final int MOST_PLACES = 500;
    private static final int MOST_HITS = 3;

    /** Hits that are codes of the case and no words of people. */
    private static final Set<String> CODES = Set.of("number", "order");

    /** How often more is fetched for what the texts did not hold, for one page. */
    private static final int ROUNDS = 10;

    private final CaseListTable lists;
    private final CaseWordTables index;
    private final PeopleWords people;
    private final BlindWords blind;
    private final CasesAndAlarmsTables tables;
    private final Cases cases;
    private final CaseCatalogue catalogue;
    private final List<CaseSight> sight;

    CaseSearch(
            CaseListTable lists,
            CaseWordTables index,
            PeopleWords people,
            BlindWords blind,
            CasesAndAlarmsTables tables,
            Cases cases,
            CaseCatalogue catalogue,
            List<CaseSight> sight) {
        this.lists = lists;
        this.index = index;
        this.people = people;
        this.blind = blind;
        this.tables = tables;
        this.cases = cases;
        this.catalogue = catalogue;
        this.sight = sight;
    }

    /**
     * One page of a list.
     *
     * @param question what to look for
     * @param inWords whether the caller may read what people wrote, and so look for it
     */
    Page<FoundCase> page(
            CaseFilter filter,
            @Nullable String question,
            boolean inWords,
            CaseOrder order,
            Page.Cursor start,
            int size) {
        List<Term> terms = question == null ? List.of() : terms(question, inWords);
        List<FoundCase> shown = new ArrayList<>();
        List<Page.Cursor> ends = new ArrayList<>();
        Page.Cursor from = start;
        for (int round = 0; round < ROUNDS && shown.size() <= size; round++) {
            int wanted = size + 1 - shown.size();
            List<CaseListTable.Found> found = lists.find(filter, terms, order, from, wanted);
            Map<String, FoundCase> holding = holding(found, terms, inWords);
            for (CaseListTable.Found each : found) {
                FoundCase held = holding.get(each.id());
                if (held != null) {
                    shown.add(held);
                    ends.add(each.cursor());
                }
                from = each.cursor();
            }
            if (found.size() < wanted) {
                return new Page<>(shown, null);
            }
        }
        if (shown.size() <= size) {
            return new Page<>(shown, text(from));
        }
        return new Page<>(List.copyOf(shown.subList(0, size)), text(ends.get(size - 1)));
    }

    private static String text(Page.Cursor cursor) {
        return cursor.sort() + "_" + cursor.id();
    }

    private List<Term> terms(String question, boolean inWords) {
        return SearchTokens.termsOf(question).stream()
                .map(term -> term(term, inWords))
                .toList();
    }

    private Term term(String text, boolean inWords) {
        Set<String> tokens = SearchTokens.ofTerm(text);
        return new Term(
                text,
                inWords ? List.of(blind.of(tokens)) : List.of(),
                List.copyOf(tokens),
                catalogue.categories().stream()
                        .filter(category -> named(category.title(), text))
                        .map(CaseCatalogue.Category::id)
                        .collect(Collectors.toSet()),
                catalogue.bodies().stream()
                        .filter(body -> named(body.title(), text))
                        .map(CaseCatalogue.Entry::id)
                        .collect(Collectors.toSet()),
                new HashSet<>(index.placesNamed(text, MOST_PLACES)));
    }

    private static boolean named(@Nullable LocalText name, String term) {
        return name != null
                && (PlainText.of(name.zh()).contains(term)
                        || PlainText.of(name.en()).contains(term));
    }

    private Map<String, FoundCase> holding(List<CaseListTable.Found> found, List<Term> terms, boolean inWords) {
        List<String> ids = found.stream().map(CaseListTable.Found::id).toList();
        List<CaseRow> rows = cases.named(
                tables.cases().load(ids).values().stream().map(Stored::row).toList());
        if (terms.isEmpty()) {
            return rows.stream().collect(Collectors.toMap(CaseRow::id, row -> new FoundCase(row, List.of())));
        }
        Map<String, List<Said>> texts = texts(ids, inWords);
        Set<String> restricted = sight.stream()
                .flatMap(guard -> guard.restrictedOf(ids).stream())
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> compared(row, texts.getOrDefault(row.id(), List.of()), terms))
                .filter(Objects::nonNull)
                .filter(held -> !restricted.contains(held.row().id()) || mayShow(held))
                .collect(Collectors.toMap(held -> held.row().id(), held -> held));
    }

    /** Words that are shown are a reading, and noted as one where only few may read. */
    private boolean mayShow(FoundCase held) {
        return held.hits().stream().allMatch(hit -> CODES.contains(hit.said()))
                || sight.stream().allMatch(guard -> guard.mayRead(held.row().id(), "search"));
    }

    /** Something that can hold a term, with what it is. */
    private record Said(String caseId, String what, PlainText text) {}

    private Map<String, List<Said>> texts(List<String> ids, boolean inWords) {
        Stream<Said> numbers = index.codesOf(ids).stream()
                .map(code -> new Said(code.caseId(), code.said(), PlainText.of(code.code())));
        List<CaseText> written = inWords ? index.textsOf(readable(ids)) : List.of();
        Map<String, String> opened = people.of(written);
        Stream<Said> words = written.stream()
                .filter(text -> opened.containsKey(text.ref()))
                .map(text -> new Said(
                        text.caseId(),
                        text.said().name().toLowerCase(Locale.ROOT),
                        PlainText.of(opened.getOrDefault(text.ref(), ""))));
        return Stream.concat(numbers, words).collect(Collectors.groupingBy(Said::caseId));
    }

    private List<String> readable(List<String> ids) {
        Set<String> closed = new HashSet<>();
        sight.forEach(guard -> closed.addAll(guard.closedOf(ids)));
        return ids.stream().filter(id -> !closed.contains(id)).toList();
    }

    private static @Nullable FoundCase compared(CaseRow row, List<Said> texts, List<Term> terms) {
        String place = row.place();
        for (Term term : terms) {
            boolean held = named(row.title(), term.text())
                    || named(row.assigneeName(), term.text())
                    || named(row.placeName(), term.text())
                    || place != null && term.places().contains(place)
                    || texts.stream().anyMatch(said -> said.text().contains(term.text()));
            if (!held) {
                return null;
            }
        }
        List<String> wanted = terms.stream().map(Term::text).toList();
        List<FoundCase.Hit> hits = texts.stream()
                .flatMap(said ->
                        Snippets.of(said.text(), wanted).stream().map(parts -> new FoundCase.Hit(said.what(), parts)))
                .limit(MOST_HITS)
                .toList();
        return new FoundCase(row, hits);
    }
}
