package org.scenicwatch.dashboard.access;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the console: its hashed files for ever, everything else fresh, and the one page for each of its own addresses,
 * so that a deep link can be opened and reloaded.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
        registry.addResourceHandler("/pages/**")
                .addResourceLocations("classpath:/pages/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new ConsoleResolver());
    }

    /** The file of a path, or the console's page when the path looks like one of its addresses. */
    static final class ConsoleResolver extends PathResourceResolver {

        private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9/_~:-]*");
        private static final Pattern NOT_OURS =
                Pattern.compile("(api|ws|actuator|report|track|hazard|house|pages|assets|v3|swagger-ui|error)(/.*)?");

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null && !path.isEmpty()) {
                return file;
            }
            Resource page = new ClassPathResource(isField(path) ? "static/field.html" : "static/index.html");
            return isAddress(path) && page.exists() ? page : null;
        }

        /** The phone page of those who are sent is a small page of its own. */
        private static boolean isField(String path) {
            return path.equals("field") || path.startsWith("field/");
        }

        /** Whether the console may have a page under this path. */
        static boolean isAddress(String path) {
            return ADDRESS.matcher(path).matches() && !NOT_OURS.matcher(path).matches();
        }
    }
}
