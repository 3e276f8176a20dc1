package org.scenicwatch.dashboard.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    /** A form with fields and at most one file, as a browser sends it. */
    Answer form(String path, Map<String, String> fields, byte[] file, String field) {
        String boundary = "----scenic-watch-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        fields.forEach((name, value) ->
                body.writeBytes((part + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes((part + field + "\"; filename=\"f\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A deletion that says why. */
    Answer withdraw(String path, String json, String tag) {
        return send(request(path, "Content-Type", "application/json", "If-Match", tag)
                .method("DELETE", HttpRequest.BodyPublishers.ofString(json)));
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
