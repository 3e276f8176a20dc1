package org.scenicwatch.dashboard.intake;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * How uploads are received. The container's limits are wider than ours, so that a photo that is too large can be refused
 * with a sentence and the rest of the form kept. Parts that wait on disk do so in a folder of our own, emptied at start:
 * a process that was killed leaves no photo behind.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    private static final DataSize LARGEST_FILE = DataSize.ofMegabytes(30);
    private static final DataSize LARGEST_REQUEST = DataSize.ofMegabytes(80);
    private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

    @Bean
    MultipartConfigElement multipartConfigElement(@Value("${scenicwatch.home:var}") Path home) throws IOException {
        Path folder = home.resolve("uploads").toAbsolutePath().normalize();
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(file);
            }
        }
        return new MultipartConfigElement(
                folder.toString(),
                LARGEST_FILE.toBytes(),
                LARGEST_REQUEST.toBytes(),
                Math.toIntExact(IN_MEMORY.toBytes()));
    }

    /** Parts are read where they are used, so that the page itself can answer when they are too large. */
    @Bean(name = "multipartResolver")
    StandardServletMultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** Reads on for a while when a body is too large: a browser that is cut off shows nothing of our answer. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> swallowing() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Long.toString(2 * LARGEST_REQUEST.toBytes())));
    }
}
