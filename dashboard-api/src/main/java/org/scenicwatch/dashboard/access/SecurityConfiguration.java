package org.scenicwatch.dashboard.access;

import jakarta.servlet.DispatcherType;
import org.scenicwatch.core.identity.ApiTokens;
import org.scenicwatch.core.identity.LoginSessions;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The rules of HTTP: people by session cookie and CSRF token, programs by bearer token, tourists' pages open, everything
 * else closed unless its role is written here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
@EnableConfigurationProperties({AccessSettings.class, SiteSettings.class})
class SecurityConfiguration {

    /** Scripts, styles and data from ourselves only; blob for the heartbeat worker and the preview of a photo. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
                    + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    static final String CSRF_HEADER = "X-CSRF-TOKEN";

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("sw_csrf");
        tokens.setHeaderName(CSRF_HEADER);
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }

    /** People log in through {@link LoginController} only; without this bean Spring Boot would make a user of its own. */
    @Bean
    AuthenticationManager noOtherAuthentication() {
        return authentication -> {
            throw new AuthenticationServiceException("people log in by form only");
        };
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            CookieCsrfTokenRepository csrfTokens,
            LoginSessions sessions,
            ApiTokens tokens,
            ProblemWriter problems) {
        RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(IdentifyCaller::hasToken)
                        .ignoringRequestMatchers(
                                "/report",
                                "/hazard",
                                "/hazard/**",
                                "/track/**",
                                "/house/**",
                                "/api/v1/public/**",
                                "/open311/**")
                        .ignoringRequestMatchers("/api/v1/notification-receipts/*"))
                .addFilterBefore(
                        new IdentifyCaller(sessions, tokens, problems, contexts), AnonymousAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> problems.write(request, response, HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(request, response, HttpStatus.FORBIDDEN)))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(SecurityConfiguration::rules);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"))
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(false));
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                // The tourist's side and what is needed before a login.
                .requestMatchers("/report", "/track", "/track/**", "/api/v1/public/**", "/open311/**", "/pages/**")
                .permitAll()
                .requestMatchers("/hazard", "/hazard/track", "/hazard/track/**")
                .permitAll()
                .requestMatchers("/house/*", "/house/*/*")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/session", "/actuator/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/login", "/api/v1/logout")
                .permitAll()
                // Administration.
                .requestMatchers(HttpMethod.GET, "/api/v1/users/directory")
                .hasAnyRole(Roles.names(Roles.SCREEN))
                .requestMatchers("/api/v1/users/**", "/api/v1/api-tokens/**", "/api/v1/device-credentials/**")
                .hasAnyRole(Roles.names(Roles.ADMINISTRATION))
                .requestMatchers(HttpMethod.POST, "/api/v1/broker/**")
                .hasAnyRole(Roles.names(Roles.BROKERS))
                .requestMatchers("/actuator/**")
                .hasAnyRole(Roles.names(Roles.REGISTERS))
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/devices/{area}/{device}/test",
                        "/api/v1/devices/{area}/{device}/maintenance",
                        "/api/v1/devices/{area}/{device}/return-to-service")
                .hasAnyRole(Roles.names(Roles.DEVICE_SERVICE))
                // Before the registers: telling a device something is the desk's, not theirs.
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/devices/{area}/{device}/commands",
                        "/api/v1/devices/{area}/{device}/rules/{rule}/out-of-service",
                        "/api/v1/device-commands/**")
                .hasAnyRole(Roles.names(Roles.DESK))
                .requestMatchers(HttpMethod.POST, "/api/v1/devices/**", "/api/v1/places/**")
                .hasAnyRole(Roles.names(Roles.REGISTERS))
                // Who is told of alarms, and how the gateways do.
                .requestMatchers("/api/v1/recipients/**", "/api/v1/duty-turns/**")
                .hasAnyRole(Roles.names(Roles.REGISTERS))
                .requestMatchers(HttpMethod.GET, "/api/v1/notifications/health")
                .hasAnyRole(Roles.names(Roles.INNER))
                // Gateways sign their receipts.
                .requestMatchers(HttpMethod.POST, "/api/v1/notification-receipts/{channel}")
                .permitAll()
                // Who is sent: the phone page, the desk, the register of those who can be.
                .requestMatchers("/api/v1/field/**")
                .hasAnyRole(Roles.names(Roles.FIELD))
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/tasks/**",
                        "/api/v1/responders/{id}/stand-down",
                        "/api/v1/responders/{id}/stand-by")
                .hasAnyRole(Roles.names(Roles.DESK))
                .requestMatchers(HttpMethod.GET, "/api/v1/responders")
                .hasAnyRole(Roles.names(Roles.RESPONDERS))
                .requestMatchers("/api/v1/responders/**")
                .hasAnyRole(Roles.names(Roles.REGISTERS))
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/{id}/tasks")
                .hasAnyRole(Roles.names(Roles.STATEMENTS))
                // What is done at an incident: engines, sectors, roll-calls, volunteers.
                .requestMatchers(HttpMethod.POST, "/api/v1/fire-access/ways/{way}/*")
                .hasAnyRole(Roles.names(Roles.DESK))
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/cases/{id}/incident/sectors/{sector}/done",
                        "/api/v1/cases/{id}/incident/rolls/{number}/counts")
                .hasAnyRole(Roles.names(Roles.WORKING))
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/volunteers",
                        "/api/v1/volunteers/book",
                        "/api/v1/volunteers/{id}/calls")
                .hasAnyRole(Roles.names(Roles.RESPONDERS))
                .requestMatchers("/api/v1/volunteers/**")
                .hasAnyRole(Roles.names(Roles.REGISTERS))
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/{id}/fire-access", "/api/v1/cases/{id}/incident")
                .hasAnyRole(Roles.names(Roles.STATEMENTS))
                // When what is due says nothing of what people said.
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/overdue")
                .hasAnyRole(Roles.names(Roles.SCREEN))
                // The files of cases.
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/{id}/file/readings")
                .hasAnyRole(Roles.names(Roles.OVERSIGHT))
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/{id}/file", "/api/v1/cases/{id}/evidence/**")
                .hasAnyRole(Roles.names(Roles.STATEMENTS))
                .requestMatchers(HttpMethod.DELETE, "/api/v1/cases/{id}/evidence/{item}")
                .hasAnyRole(Roles.names(Roles.CLOSING))
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/cases/{id}/steps/{step}/done",
                        "/api/v1/cases/{id}/steps/{step}/undo",
                        "/api/v1/cases/{id}/evidence",
                        "/api/v1/cases/{id}/evidence/readings")
                .hasAnyRole(Roles.names(Roles.WORKING))
                // From where no complaints are taken.
                .requestMatchers(HttpMethod.GET, "/api/v1/origin-blocks")
                .hasAnyRole(Roles.names(Roles.OVERSIGHT))
                .requestMatchers(HttpMethod.POST, "/api/v1/origin-blocks/**")
                .hasAnyRole(Roles.names(Roles.BLOCKING))
                // The search for somebody lost.
                .requestMatchers(HttpMethod.POST, "/api/v1/cases/{id}/sightings")
                .hasAnyRole(Roles.names(Roles.RECOGNITION))
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/{id}/search/consent/paper")
                .hasAnyRole(Roles.names(Roles.DESK))
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/cases/{id}/search/sightings",
                        "/api/v1/cases/{id}/search/sightings/{sighting}/photo",
                        "/api/v1/cases/{id}/search/photo",
                        "/api/v1/cases/{id}/search/sectors/{sector}/begin",
                        "/api/v1/cases/{id}/search/sectors/{sector}/done")
                .hasAnyRole(Roles.names(Roles.SEARCHERS))
                .requestMatchers(HttpMethod.PUT, "/api/v1/cases/{id}/search/person")
                .hasAnyRole(Roles.names(Roles.DESK))
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/{id}/search", "/api/v1/cases/{id}/search/**")
                .hasAnyRole(Roles.names(Roles.SEARCHERS))
                // What people said and sent.
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/media/**",
                        "/api/v1/cases/{id}",
                        "/api/v1/cases/{id}/trail",
                        "/api/v1/cases/{id}/dialogue")
                .hasAnyRole(Roles.names(Roles.STATEMENTS))
                // Who should have a case, who objected, what was asked.
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/{id}/routing", "/api/v1/cases/{id}/answers")
                .hasAnyRole(Roles.names(Roles.STATEMENTS))
                // Documents name people.
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/{id}/documents", "/api/v1/cases/{id}/documents/**")
                .hasAnyRole(Roles.names(Roles.STATEMENTS))
                .requestMatchers(HttpMethod.POST, "/api/v1/cases/{id}/documents", "/api/v1/cases/{id}/documents/**")
                .hasAnyRole(Roles.names(Roles.DOCUMENTS))
                // Mediations: who takes part, what was said.
                .requestMatchers(HttpMethod.GET, "/api/v1/cases/{id}/mediations", "/api/v1/cases/{id}/mediation/**")
                .hasAnyRole(Roles.names(Roles.STATEMENTS))
                .requestMatchers(HttpMethod.POST, "/api/v1/cases/{id}/mediation/**", "/api/v1/mediations/**")
                .hasAnyRole(Roles.names(Roles.WORKING))
                .requestMatchers(HttpMethod.PUT, "/api/v1/mediations/**")
                .hasAnyRole(Roles.names(Roles.WORKING))
                .requestMatchers(HttpMethod.GET, "/api/v1/passages", "/api/v1/ingest/**", "/api/v1/health/**")
                .hasAnyRole(Roles.names(Roles.INNER))
                .requestMatchers(HttpMethod.POST, "/api/v1/ingest/**")
                .hasAnyRole(Roles.names(Roles.REGISTERS))
                .requestMatchers(HttpMethod.DELETE, "/api/v1/ingest/replays/{id}")
                .hasAnyRole(Roles.names(Roles.REGISTERS))
                .requestMatchers(HttpMethod.GET, "/api/v1/alarm-health/**")
                .hasAnyRole(Roles.names(Roles.FIGURES))
                .requestMatchers(HttpMethod.PUT, "/api/v1/alarm-health/targets/{figure}")
                .hasAnyRole(Roles.names(Roles.RULES))
                .requestMatchers(HttpMethod.POST, "/api/v1/alarm-health/targets/{figure}/restore")
                .hasAnyRole(Roles.names(Roles.RULES))
                .requestMatchers(HttpMethod.GET, "/api/v1/case-figures/**")
                .hasAnyRole(Roles.names(Roles.CASE_FIGURES))
                // Reviews of cases; the review itself says who may take its steps.
                .requestMatchers(HttpMethod.GET, "/api/v1/review-figures/**")
                .hasAnyRole(Roles.names(Roles.CASE_FIGURES))
                .requestMatchers(
                        HttpMethod.GET, "/api/v1/reviews/**", "/api/v1/review-samples", "/api/v1/review-findings")
                .hasAnyRole(Roles.names(Roles.REVIEWS))
                .requestMatchers(HttpMethod.POST, "/api/v1/review-samples", "/api/v1/reviews/{id}/assign")
                .hasAnyRole(Roles.names(Roles.SAMPLING))
                .requestMatchers(HttpMethod.POST, "/api/v1/reviews/{id}/object", "/api/v1/reviews/{id}/rectified")
                .hasAnyRole(Roles.names(Roles.WORKING))
                .requestMatchers(HttpMethod.POST, "/api/v1/reviews/{id}/rule")
                .hasAnyRole(Roles.names(Roles.COMMAND))
                .requestMatchers(HttpMethod.POST, "/api/v1/reviews/**")
                .hasAnyRole(Roles.names(Roles.REVIEWING))
                // Reported hazards: residents wrote them.
                .requestMatchers(HttpMethod.GET, "/api/v1/hazard-rewards")
                .hasAnyRole(Roles.names(Roles.REWARDS))
                .requestMatchers(HttpMethod.GET, "/api/v1/hazards/**")
                .hasAnyRole(Roles.names(Roles.STATEMENTS))
                .requestMatchers(HttpMethod.POST, "/api/v1/hazards", "/api/v1/hazards/{id}/rectified")
                .hasAnyRole(Roles.names(Roles.WORKING))
                .requestMatchers(HttpMethod.POST, "/api/v1/hazards/{id}/reward", "/api/v1/hazards/{id}/reverse-reward")
                .hasAnyRole(Roles.names(Roles.COMMAND))
                .requestMatchers(HttpMethod.POST, "/api/v1/hazards/**")
                .hasAnyRole(Roles.names(Roles.DESK))
                // Merchants: who they are, what was written to them, forbidden and handed on.
                .requestMatchers(HttpMethod.GET, "/api/v1/merchants/{id}/contact")
                .hasAnyRole(Roles.names(Roles.MERCHANT_CALLERS))
                .requestMatchers(HttpMethod.GET, "/api/v1/merchants/**", "/api/v1/cases/{id}/merchants")
                .hasAnyRole(Roles.names(Roles.MERCHANTS))
                .requestMatchers(HttpMethod.POST, "/api/v1/merchants/{id}/bans/**")
                .hasAnyRole(Roles.names(Roles.COMMAND))
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/merchants/{id}/letters/{letter}/answer",
                        "/api/v1/merchants/{id}/cases")
                .hasAnyRole(Roles.names(Roles.WORKING))
                .requestMatchers(HttpMethod.DELETE, "/api/v1/merchants/{id}/cases/{caseId}")
                .hasAnyRole(Roles.names(Roles.WORKING))
                .requestMatchers(
                        HttpMethod.POST, "/api/v1/merchants/{id}/letters/**", "/api/v1/merchants/{id}/leads/**")
                .hasAnyRole(Roles.names(Roles.DESK))
                .requestMatchers("/api/v1/merchants/**")
                .hasAnyRole(Roles.names(Roles.MERCHANT_KEEPERS))
                .requestMatchers("/api/v1/what-if/**")
                .hasAnyRole(Roles.names(Roles.RULE_TRIALS))
                // Alarms and cases.
                .requestMatchers(HttpMethod.GET, "/api/v1/alarms/{id}/trail")
                .hasAnyRole(Roles.names(Roles.STATEMENTS))
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/alarms/{id}/out-of-service/approve",
                        "/api/v1/alarms/{id}/out-of-service/decline")
                .hasAnyRole(Roles.names(Roles.COMMAND))
                .requestMatchers(HttpMethod.POST, "/api/v1/alarms/**")
                .hasAnyRole(Roles.names(Roles.DESK))
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/cases/{id}/resolve",
                        "/api/v1/cases/{id}/note",
                        "/api/v1/cases/{id}/take",
                        "/api/v1/cases/{id}/return",
                        "/api/v1/cases/{id}/start-mediation",
                        "/api/v1/cases/{id}/end-mediation",
                        "/api/v1/cases/{id}/arrive",
                        "/api/v1/cases/{id}/urge",
                        "/api/v1/cases/{id}/reply",
                        "/api/v1/cases/{id}/ask",
                        "/api/v1/cases/{id}/outside-order",
                        "/api/v1/cases/{id}/routing/parts",
                        "/api/v1/cases/{id}/answers")
                .hasAnyRole(Roles.names(Roles.WORKING))
                .requestMatchers(HttpMethod.POST, "/api/v1/cases/{id}/milestones")
                .hasAnyRole(Roles.names(Roles.MILESTONES))
                .requestMatchers(HttpMethod.POST, "/api/v1/cases/{id}/close", "/api/v1/cases/{id}/reopen")
                .hasAnyRole(Roles.names(Roles.CLOSING))
                .requestMatchers(HttpMethod.POST, "/api/v1/cases/{id}/supervise", "/api/v1/cases/{id}/extend-deadline")
                .hasAnyRole(Roles.names(Roles.COMMAND))
                .requestMatchers(HttpMethod.POST, "/api/v1/cases/{id}/routing/review")
                .hasAnyRole(Roles.names(Roles.COMMAND))
                // Bodies and the rules by which cases go to them: trying changes nothing.
                .requestMatchers(HttpMethod.POST, "/api/v1/routing/try")
                .hasAnyRole(Roles.names(Roles.INNER))
                .requestMatchers(HttpMethod.PUT, "/api/v1/routing/**")
                .hasAnyRole(Roles.names(Roles.ROUTING))
                .requestMatchers(HttpMethod.POST, "/api/v1/cases/**")
                .hasAnyRole(Roles.names(Roles.DESK))
                .requestMatchers(HttpMethod.POST, "/api/v1/area-modes/{mode}")
                .hasAnyRole(Roles.names(Roles.AREA_MODES))
                .requestMatchers(HttpMethod.DELETE, "/api/v1/area-modes/{mode}")
                .hasAnyRole(Roles.names(Roles.AREA_MODES))
                // The rule book: asking what is wrong with a draft changes nothing.
                .requestMatchers(HttpMethod.POST, "/api/v1/alarm-rules/check")
                .hasAnyRole(Roles.names(Roles.INNER))
                .requestMatchers(HttpMethod.POST, "/api/v1/alarm-rules/**")
                .hasAnyRole(Roles.names(Roles.RULES))
                .requestMatchers(HttpMethod.PUT, "/api/v1/alarm-rules/**")
                .hasAnyRole(Roles.names(Roles.RULES))
                .requestMatchers(HttpMethod.DELETE, "/api/v1/alarm-rules/**")
                .hasAnyRole(Roles.names(Roles.RULES))
                // Post checks: the desk answers, a leader may call it.
                .requestMatchers(HttpMethod.POST, "/api/v1/post-checks/{id}/answer")
                .hasAnyRole(Roles.names(Roles.DESK))
                .requestMatchers(HttpMethod.POST, "/api/v1/post-checks")
                .hasAnyRole(Roles.names(Roles.POST_CALLS))
                // Everything that the screen shows.
                .requestMatchers(HttpMethod.GET, "/api/v1/**", "/ws/**", "/v3/api-docs/**", "/swagger-ui/**")
                .hasAnyRole(Roles.names(Roles.SCREEN))
                .requestMatchers("/api/**", "/ws/**")
                .denyAll()
                // The console's own pages and files.
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }
}
