package org.scenicwatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator's session at the platform that is measured. */
final class Rest {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String url;
    private JsonNode csrf;

    private Rest(String url) throws IOException, InterruptedException {
        this.url = url;
        this.csrf = get("/api/v1/session").path("csrf");
    }

    static Rest signedIn(String url, String password) throws IOException, InterruptedException {
        Rest rest = new Rest(url);
        rest.post(
                "/api/v1/login",
                "application/x-www-form-urlencoded",
                "username=admin&password=" + URLEncoder.encode(password, UTF_8));
        rest.csrf = rest.get("/api/v1/session").path("csrf");
        return rest;
    }

    HttpClient http() {
        return http;
    }

    String csrfName() {
        return csrf.path("headerName").asString();
    }

    String csrfToken() {
        return csrf.path("token").asString();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answered(path, HttpRequest.newBuilder(URI.create(url + path)));
    }

    JsonNode post(String path, String type, String body) throws IOException, InterruptedException {
        return answered(
                path,
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", type)
                        .header(csrfName(), csrfToken())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A command on something that is seen at {@code version}. */
    JsonNode command(String path, long version, String body) throws IOException, InterruptedException {
        return answered(
                path,
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\"")
                        .header(csrfName(), csrfToken())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode answered(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }
}
