package org.scenicwatch.dashboard.casesearch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.springframework.stereotype.Component;

/** Keeps the tables by which cases are found: it alone opens words of people and writes what they are found by. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class CaseWordProjector {

    private final CaseWordTables tables;
    private final PeopleWords words;
    private final BlindWords blind;

    CaseWordProjector(CaseWordTables tables, PeopleWords words, BlindWords blind) {
        this.tables = tables;
        this.words = words;
        this.blind = blind;
    }

    private final class Batch {
        /** By reference: of two events the later one says to which case it belongs. */
        private final Map<String, CaseText> texts = new LinkedHashMap<>();

        private final Set<CaseCode> codes = new LinkedHashSet<>();
        private final CaseTextFold fold = new CaseTextFold(text -> texts.put(text.ref(), text), codes::add);

        void flush() {
            tables.addCodes(codes);
            Map<String, String> opened = words.of(texts.values());
            Map<CaseText, Integer[]> tokens = new LinkedHashMap<>();
            for (CaseText text : texts.values()) {
                String plain = opened.get(text.ref());
                if (plain != null) {
                    tokens.put(
                            text,
                            blind.of(SearchTokens.ofText(PlainText.of(plain).text())));
                }
            }
            tables.save(tokens);
        }
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        Batch batch = BatchOfRows.of("case-words", Batch::new, Batch::flush);
        batch.fold.on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }
}
