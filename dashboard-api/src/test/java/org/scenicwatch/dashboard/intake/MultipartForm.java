package org.scenicwatch.dashboard.intake;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
final class MultipartForm {

    private static final String BOUNDARY = "----scenic-watch-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    MultipartForm text(String name, String value) {
        write("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
        body.writeBytes((value + "\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    MultipartForm file(String name, String fileName, byte[] content) {
        write("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n");
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    HttpRequest.Builder on(HttpRequest.Builder request) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()));
    }

    private void write(String headers) {
        body.writeBytes(("--" + BOUNDARY + "\r\n" + headers).getBytes(StandardCharsets.UTF_8));
    }

    /** A complaint about noise at house-0001. */
    static MultipartForm noise() {
        return new MultipartForm()
                .text("place", "house-0001")
                .text("category", "noise-or-waste")
                .text("statement", "半夜很吵");
    }
}
