package org.scenicwatch.dashboard.access;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.scenicwatch.accessapp.AccessApplication;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.identity.ApiTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running platform of whose parts only access is real; one for all tests of access. */
@SpringBootTest(
        classes = AccessApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "scenicwatch.admin-password=" + AccessForTests.PASSWORD)
abstract class AccessForTests {

    static final String PASSWORD = "a long password";
    static final String CREDENTIALS = "/api/v1/device-credentials";

    @LocalServerPort
    int port;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Map<String, Object> settings = PostgresForTests.migratedDatabase().settings();
        settings.forEach((key, value) -> registry.add(key, () -> value));
    }

    @BeforeEach
    void newVisitor() {
        visitor = new Visitor(port);
    }
}
