package org.scenicwatch.dashboard.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.scenicwatch.dashboard.projection.RowJson;
import tools.jackson.databind.JsonNode;

/** A program that calls REST with a token. */
final class Caller {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    Caller(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** An answer with its body read as JSON. */
    record Answer(HttpResponse<String> response, JsonNode body) {
        int status() {
            return response.statusCode();
        }

        String tag() {
            return response.headers().firstValue("ETag").orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    Answer put(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer post(String path, String type, String body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer postBytes(String path, String type, byte[] body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer decide(String path, String json, String tag) {
        return tag.isEmpty()
                ? post(path, "application/json", json, "Accept-Language", "en")
                : post(path, "application/json", json, "If-Match", tag, "Accept-Language", "en");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return builder;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && !response.body().isEmpty()
                    ? RowJson.mapper().readTree(response.body())
                    : RowJson.mapper().createObjectNode();
            return new Answer(response, body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
