package org.scenicwatch.dashboard.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.mediation.MediationBook;

/**
 * What a mediation says in its papers, in Chinese as the papers are: parties, mediators, course, terms and performance. What
 * nobody wrote into the mediation (the facts of the matter, what was asked for) is left to the person who issues the paper.
 */
final class MediationPaperWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
    private static final int HUNDREDTHS = 100;

    /** People's Mediation Law, Art. 26: what the parties are told when no agreement was reached. */
    private static final String OTHER_WAYS = "依法通过仲裁、行政、司法等途径维护自己的权利";

    private final MediationView mediation;
    private final MediationBook.Sheet book;
    private final ZoneId timeZone;

    MediationPaperWords(MediationView mediation, MediationBook.Sheet book, ZoneId timeZone) {
        this.mediation = mediation;
        this.book = book;
        this.timeZone = timeZone;
    }

    /**
     * The fields of a paper that the mediation can fill in.
     *
     * @param result how people call the way in which it ended; none: it goes on
     */
    Map<String, String> of(DocumentKind kind, @Nullable LocalText result) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (kind) {
            case MEDIATION_LETTER -> {
                put(fields, "complainant", names("applicant"));
                put(fields, "respondent", names("respondent"));
                put(fields, "course", course());
                put(fields, "result", lines(terms(), performance()));
            }
            case END_OF_MEDIATION -> {
                put(fields, "complainant", names("applicant"));
                put(fields, "respondent", names("respondent"));
                if (result != null && mediation.agreement() == null) {
                    put(fields, "ground", result.zh());
                }
                if (mediation.regime().equals("peoples-mediation")) {
                    put(fields, "otherWay", OTHER_WAYS);
                }
            }
            case MEDIATION_AGREEMENT -> {
                put(fields, "partyA", particulars("applicant"));
                put(fields, "partyB", particulars("respondent"));
                put(fields, "terms", terms().isEmpty() ? performance() : terms());
                put(fields, "performance", performance());
            }
            case ADMISSION_NOTICE, REFUSAL_NOTICE, TRANSFER_LETTER, PROOF_OF_SERVICE -> {}
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String id, String text) {
        if (!text.isBlank()) {
            fields.put(id, text);
        }
    }

    private List<MediationView.Party> of(String role) {
        return mediation.parties().stream()
                .filter(party -> party.role().equals(role) && party.name() != null)
                .toList();
    }

    private String names(String side) {
        String represented = of(side).stream().map(party -> name(party.id())).collect(Collectors.joining("、"));
        String representatives = of(side + "-representative").stream()
                .map(party -> name(party.id()))
                .collect(Collectors.joining("、"));
        return representatives.isEmpty() ? represented : represented + "（代理人：" + representatives + "）";
    }

    private String particulars(String side) {
        List<String> people = new ArrayList<>();
        of(side).forEach(party -> people.add(particulars(party, "")));
        of(side + "-representative").forEach(party -> people.add(particulars(party, "代理人：")));
        return String.join("；", people);
    }

    private static String particulars(MediationView.Party party, String before) {
        StringBuilder text = new StringBuilder(before).append(party.name());
        if (party.phone() != null) {
            text.append("，联系电话：").append(party.phone());
        }
        if (party.interpreterName() != null) {
            text.append("，翻译：").append(party.interpreterName());
        }
        return text.toString();
    }

    private String course() {
        List<String> lines = new ArrayList<>();
        lines.add(day(mediation.openedAt()) + "开始调解" + byMediators());
        for (MediationView.Session session : mediation.sessions()) {
            switch (session.held()) {
                case HELD -> lines.add(at(session) + "调解，到场：" + people(session.people()));
                case FAILED -> lines.add(at(session) + "调解未举行：" + title(book.failures(), session.ground()));
                case AWAITED -> {}
            }
        }
        return String.join("；", lines) + "。";
    }

    private String byMediators() {
        String names = mediation.mediators().stream()
                .filter(mediator -> mediator.seat() != MediationRow.Seat.GONE && mediator.name() != null)
                .map(MediationView.Mediator::name)
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "" : "，调解员：" + names;
    }

    private String at(MediationView.Session session) {
        return MINUTE.format(session.startsAt().atZone(timeZone)) + title(book.ways(), session.way());
    }

    /** The terms as they were agreed; before that, the offer that was accepted. */
    private String terms() {
        MediationView.Agreement agreement = mediation.agreement();
        if (agreement != null) {
            return Objects.requireNonNullElse(agreement.terms(), "");
        }
        return mediation.offers().stream()
                .filter(offer -> offer.answer() == MediationRow.Answer.ACCEPTED)
                .map(offer -> does(offer.party(), offer.amount(), offer.currency(), offer.words()))
                .collect(Collectors.joining("；"));
    }

    private String performance() {
        MediationView.Agreement agreement = mediation.agreement();
        if (agreement == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (MediationView.Item item : agreement.items()) {
            lines.add((lines.size() + 1) + ". "
                    + does(item.party(), item.amount(), agreement.currency(), item.words())
                    + "，期限：" + DAY.format(LocalDate.parse(item.dueOn())) + "前（含当日）");
        }
        return String.join("；", lines);
    }

    private String does(String party, @Nullable Long amount, @Nullable String currency, @Nullable String words) {
        StringBuilder text = new StringBuilder(name(party));
        if (amount != null) {
            text.append("支付").append(money(amount, currency));
        }
        if (words != null) {
            text.append(amount == null ? "：" : "，").append(words);
        }
        return text.toString();
    }

    private String people(List<String> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String name(String party) {
        Predicate<MediationView.Party> same = it -> it.id().equals(party);
        return mediation.parties().stream()
                .filter(same)
                .findFirst()
                .map(it -> Objects.requireNonNullElseGet(it.name(), () -> title(book.roles(), it.role())))
                .orElse("");
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(timeZone));
    }

    private static String lines(String one, String other) {
        return one.isBlank() || other.isBlank() ? one + other : one + "\n" + other;
    }

    private static String title(List<MediationBook.Choice> choices, @Nullable String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(choice -> choice.title().zh())
                .orElse("");
    }

    private static String money(long amount, @Nullable String currency) {
        String figure = String.format(Locale.ROOT, "%d.%02d", amount / HUNDREDTHS, amount % HUNDREDTHS);
        return currency == null || currency.equals("CNY") ? figure + "元" : figure + " " + currency;
    }
}
