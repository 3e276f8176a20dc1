package org.scenicwatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.bench.load.CaseFillMain;
import org.scenicwatch.bench.load.CasePlaces;
import org.scenicwatch.bench.load.CaseWords;
import tools.jackson.databind.JsonNode;

/**
 * Lists of cases and search in them by Chinese words, over REST, with 100,000 cases in the store. Their events are appended
 * in bulk, the words sealed by the platform's vault; rows and indexes are made from the events by the platform's own
 * projectors.
 */
final class CaseSearch {

    private static final int CASES = Integer.getInteger("bench.cases", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);
    private static final int WARM_UP = 5;
    private static final double BAR_MILLIS = 300;

    private static final List<String> LISTS = List.of(
            "state=open",
            "state=open&sort=due",
            "state=all",
            "state=all&body=tourism-police",
            "state=all&body=mediation-centre&priority=CRITICAL&origin=COMPLAINT",
            "state=all&category=pollution&zone=Z-03",
            "state=CLOSED&origin=PATROL&priority=WARNING",
            "state=REFUSED",
            "state=all&place=house-0700",
            "state=all&from=2000-01-01T00:00:00Z&to=2001-01-01T00:00:00Z");

    /** From words that most cases hold to words that none does. */
    private static final List<String> WORDS = List.of(
            "停车",
            "乱收费",
            "押金",
            "白水河边的烧烤摊",
            "停车 退款",
            "监控 情况属实",
            "腊肉 发霉 道歉",
            "旅拍 底片",
            "旅游警察 银饰",
            "民居700号 投诉",
            "没有这样的话",
            "狗追赶");

    private CaseSearch() {}

    static List<Measurement> measure(Path root) throws Exception {
        Path folder = Files.createTempDirectory("scenicwatch-bench-");
        // A resource, so that a folder that cannot be deleted does not hide why the run failed.
        try (AutoCloseable gone = () -> Subject.delete(folder)) {
            try (Subject subject = Subject.startBare(root, folder, Map.of());
                    Database database = Database.of(subject.home())) {
                Rest rest = Rest.signedIn(subject.url(), Subject.PASSWORD);
                rest.post("/api/v1/places/import", "application/geo+json", CasePlaces.geoJson());
                database.awaitAtHead("registers", "domain_event");
            }
            long events = fill(folder);
            try (Subject subject = Subject.startBare(root, folder, Map.of());
                    Database database = Database.of(subject.home())) {
                long begin = System.nanoTime();
                database.awaitAtHead("cases-and-alarms", "domain_event");
                double made = (System.nanoTime() - begin) / 1e9;
                // As the server does by itself within a minute or two of so many new rows.
                database.execute("analyze");
                return ask(subject, database, events, made);
            }
        }
    }

    private static List<Measurement> ask(Subject subject, Database database, long events, double made)
            throws Exception {
        String name = Scenario.CASE_SEARCH_100K.word();
        JsonNode created = Rest.signedIn(subject.url(), Subject.PASSWORD)
                .post("/api/v1/api-tokens", "application/json", "{\"name\":\"bench\",\"role\":\"reviewer\"}");
        Reader reader = new Reader(subject.url(), created.path("secret").asString());
        long cases = database.number("select count(*) from case_row");
        if (cases != CASES) {
            throw new IOException("there are " + cases + " cases instead of " + CASES);
        }
        Random chance = new Random(79);
        Percentiles lists = new Percentiles();
        Percentiles words = new Percentiles();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (String list : LISTS) {
                timed(reader, "/api/v1/cases?limit=100&" + list, round < 0 ? null : lists);
            }
            // A page from somewhere in the middle.
            JsonNode first = reader.get("/api/v1/cases?limit=500&state=all");
            timed(
                    reader,
                    "/api/v1/cases?limit=100&state=all&cursor="
                            + first.path("next").asString(),
                    round < 0 ? null : lists);
            for (String word : WORDS) {
                timed(reader, search(word), round < 0 ? null : words);
            }
            int one = chance.nextInt(CASES);
            JsonNode found = timed(reader, search(CaseWords.row(one)), round < 0 ? null : words);
            check(found, one);
        }
        return List.of(
                Measurement.atMost(name + "-list-p99", lists.at(0.99) / 1e6, "ms", BAR_MILLIS),
                Measurement.atMost(name + "-words-p99", words.at(0.99) / 1e6, "ms", BAR_MILLIS),
                Measurement.reported(name + "-list-p50", lists.at(0.5) / 1e6, "ms"),
                Measurement.reported(name + "-words-p50", words.at(0.5) / 1e6, "ms"),
                Measurement.reported(name + "-words-max", words.at(1) / 1e6, "ms"),
                Measurement.reported(name + "-cases", cases, "cases"),
                Measurement.reported(name + "-texts", database.number("select count(*) from case_word"), "texts"),
                Measurement.reported(name + "-events", events, "events"),
                Measurement.reported(name + "-made", made, "s for all rows and indexes"),
                Measurement.reported(
                        name + "-index", database.number("select pg_total_relation_size('case_word')") / 1e6, "MB"));
    }

    private static String search(String question) {
        return "/api/v1/cases?limit=50&state=all&q=" + URLEncoder.encode(question, UTF_8);
    }

    private static JsonNode timed(Reader reader, String path, @Nullable Percentiles into)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        JsonNode answer = reader.get(path);
        if (into != null) {
            into.add(System.nanoTime() - begin);
        }
        return answer;
    }

    /** What only one case holds is found there, and nowhere else. */
    private static void check(JsonNode found, int number) throws IOException {
        List<String> numbers = new ArrayList<>();
        found.path("items").forEach(item -> numbers.add(item.path("number").asString()));
        if (numbers.size() != 1 || !numbers.get(0).endsWith(String.format(Locale.ROOT, "-%06d", number))) {
            throw new IOException("looked for the words of case " + number + " and found " + numbers);
        }
    }

    /** A program that may read what people wrote. */
    private static final class Reader {
        private final HttpClient http = HttpClient.newHttpClient();
        private final String url;
        private final String token;

        Reader(String url, String token) {
            this.url = url;
            this.token = token;
        }

        JsonNode get(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return Rest.JSON.readTree(answer.body());
        }
    }

    private static long fill(Path folder) throws Exception {
        AtomicReference<String> said = new AtomicReference<>("");
        try (Child child = Child.start(
                CaseFillMain.class,
                List.of("-Xmx1g"),
                List.of("home=" + folder.resolve("home"), "cases=" + CASES),
                said::set)) {
            while (child.alive()) {
                Thread.sleep(500);
            }
            String[] words = String.valueOf(said.get()).split(" ");
            if (child.await() != 0 || words.length != 2 || !words[0].equals("filled")) {
                throw new IOException("the store was not filled: " + said.get());
            }
            return Long.parseLong(words[1]);
        }
    }
}
