package org.scenicwatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the REST interface, with a session as the console has it. */
final class Rest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String csrfHeader = "X-None";
    private String csrf = "none";

    Rest(String base) {
        this.base = base;
    }

    static Rest signedIn(String base, String user, String password) throws IOException, InterruptedException {
        Rest rest = new Rest(base);
        rest.readSession();
        HttpResponse<byte[]> answer = rest.post(
                "/api/v1/login",
                "application/x-www-form-urlencoded",
                ("username=" + user + "&password=" + password).getBytes(UTF_8));
        require(answer, 204);
        rest.readSession();
        return rest;
    }

    private void readSession() throws IOException, InterruptedException {
        JsonNode session = get("/api/v1/session");
        csrfHeader = session.path("csrf").path("headerName").asString();
        csrf = session.path("csrf").path("token").asString();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(require(raw(path, Map.of()), 200).body());
    }

    HttpResponse<byte[]> raw(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .header(csrfHeader, csrf)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode postJson(String path, Object body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = post(path, "application/json", JSON.writeValueAsBytes(body));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
        }
        return JSON.readTree(answer.body());
    }

    JsonNode upload(String path, String type, String body) throws IOException, InterruptedException {
        return JSON.readTree(
                require(post(path, type, body.getBytes(UTF_8)), 200).body());
    }

    /** A form with one file in it, as a browser sends it. */
    HttpResponse<byte[]> form(String path, Map<String, String> fields, String fileField, byte[] file)
            throws IOException, InterruptedException {
        String boundary = "----scenicwatch-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField
                        + "\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return post(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    static HttpResponse<byte[]> require(HttpResponse<byte[]> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(
                    answer.uri() + " answered " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
        }
        return answer;
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }
}
