package org.scenicwatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class TrustedProxiesIT {

    private static String seenThrough(List<String> trusted) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new TrustedProxies(new AccessSettings(false, trusted)).customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/"));
        server.start();
        try {
            return new Visitor(server.getPort())
                    .get("/", "X-Forwarded-For", "198.51.100.7, 203.0.113.9", "X-Forwarded-Proto", "https")
                    .body();
        } finally {
            server.stop();
        }
    }

    @Test
    void believesANamedProxy() {
        assertThat(seenThrough(List.of("127.0.0.0/8", "::1"))).isEqualTo("203.0.113.9 true");
    }

    @Test
    void believesNobodyElse() {
        assertThat(seenThrough(List.of())).matches("(127.0.0.1|0:0:0:0:0:0:0:1) false");
        assertThat(seenThrough(List.of("10.0.0.1"))).matches("(127.0.0.1|0:0:0:0:0:0:0:1) false");
    }

    static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.isSecure());
        }
    }
}
