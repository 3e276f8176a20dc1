package org.scenicwatch.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.LoginSessions;
import org.scenicwatch.core.identity.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Logs people in and out. Each login starts a new session under a new secret, and a new CSRF token. */
@RestController
class LoginController {

    private static final Logger log = LoggerFactory.getLogger(LoginController.class);

    private final Users users;
    private final LoginSessions sessions;
    private final LoginThrottle throttle;
    private final AccessSettings settings;
    private final CookieCsrfTokenRepository csrfTokens;
    private final OpenSockets sockets;

    LoginController(
            Users users,
            LoginSessions sessions,
            LoginThrottle throttle,
            AccessSettings settings,
            CookieCsrfTokenRepository csrfTokens,
            OpenSockets sockets) {
        this.users = users;
        this.sessions = sessions;
        this.throttle = throttle;
        this.settings = settings;
        this.csrfTokens = csrfTokens;
        this.sockets = sockets;
    }

    @PostMapping(path = "/api/v1/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> logIn(
            @RequestParam String username,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseOverOpenNetwork(request);
        String address = request.getRemoteAddr();
        throttle.check(address, username);
        Optional<AppUser> user = users.authenticate(username, password);
        if (user.isEmpty()) {
            throttle.failed(address, username);
            log.info("login=refused address={}", address);
            throw ApiProblem.of(
                    HttpStatus.UNAUTHORIZED, "access.wrong-login", "登录名或密码不正确。", "The login or the password is wrong.");
        }
        throttle.succeeded(address, username);
        endPresentSession(request);
        LoginSessions.Started started = sessions.start(user.get());
        SessionCookie.set(request, response, started.secret());
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        log.info("login=done actor={}", user.get().id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v1/logout")
    ResponseEntity<Void> logOut(HttpServletRequest request, HttpServletResponse response) {
        endPresentSession(request);
        SessionCookie.clear(request, response);
        csrfTokens.saveToken(null, request, response);
        return ResponseEntity.noContent().build();
    }

    private void endPresentSession(HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(secret -> {
            sessions.find(secret).ifPresent(active -> sockets.closeSession(active.id()));
            sessions.end(secret);
        });
    }

    /** Anybody on the way could read the password. */
    private void refuseOverOpenNetwork(HttpServletRequest request) {
        if (settings.allowPlainHttpLogin() || mayCarryAPassword(request)) {
            return;
        }
        throw ApiProblem.of(
                HttpStatus.FORBIDDEN,
                "access.insecure-login",
                "此连接未加密（http），为保护密码不允许登录。请使用 https 地址；管理员可用 --tls-cert 和 --tls-key 或反向代理启用 https。",
                "This connection is not encrypted (http), so login is off to protect your password. Use the https "
                        + "address; the administrator turns https on with --tls-cert and --tls-key or a reverse proxy.");
    }

    static boolean mayCarryAPassword(HttpServletRequest request) {
        try {
            return request.isSecure()
                    || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
