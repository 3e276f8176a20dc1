package org.scenicwatch.standalone;

import java.net.BindException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.VaultKeyProblem;
import org.scenicwatch.standalone.settings.Preflight;
import org.scenicwatch.standalone.settings.Setting;
import org.scenicwatch.standalone.settings.Settings;
import org.scenicwatch.standalone.settings.StartRefused;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Turns whatever stopped the start into one line with the way out; the whole story goes to the log. */
final class StartFailures {

    private StartFailures() {}

    static StartRefused explain(Throwable failure, @Nullable Installation installation) {
        if (installation != null) {
            LoggerFactory.getLogger(StartFailures.class).error("start failed", failure);
        }
        List<Throwable> chain = chainOf(failure);
        return first(chain, StartRefused.class)
                .or(() -> first(chain, PortInUseException.class)
                        .map(inUse -> Preflight.inUse(inUse.getPort(), Setting.PORT, inUse)))
                .or(() -> first(chain, BindException.class).map(bind -> address(bind, installation)))
                .or(() -> first(chain, VaultKeyProblem.class).map(StartFailures::key))
                .or(() -> first(chain, BindValidationException.class).map(StartFailures::invalid))
                .or(() -> named(chain))
                .or(() -> first(chain, org.springframework.boot.context.properties.bind.BindException.class)
                        .map(StartFailures::unreadable))
                .or(() -> first(chain, SQLException.class).map(sql -> database(sql, installation)))
                .or(() -> first(chain, GeneralSecurityException.class).map(StartFailures::certificate))
                .orElseGet(() -> other(chain, installation));
    }

    private static List<Throwable> chainOf(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static StartRefused address(BindException bind, @Nullable Installation installation) {
        int port = installation == null ? 0 : installation.settings().port();
        return Preflight.inUse(port, Setting.PORT, bind);
    }

    private static StartRefused key(VaultKeyProblem problem) {
        return new StartRefused(
                "个人信息密钥不可用，请放回正确的密钥文件：" + problem.getMessage(), String.valueOf(problem.getMessage()), problem);
    }

    private static StartRefused invalid(BindValidationException invalid) {
        ConfigurationPropertyName prefix = invalid.getValidationErrors().getName();
        ObjectError error = invalid.getValidationErrors().getAllErrors().get(0);
        String name = error instanceof FieldError field ? prefix + "." + dashed(field.getField()) : prefix.toString();
        return setting(name, String.valueOf(error.getDefaultMessage()), invalid);
    }

    /** A settings record that refused a value and named it. */
    private static Optional<StartRefused> named(List<Throwable> chain) {
        Throwable root = chain.get(chain.size() - 1);
        String message = String.valueOf(root.getMessage());
        int blank = message.indexOf(' ');
        return root instanceof IllegalArgumentException refused && message.startsWith("scenicwatch.") && blank > 0
                ? Optional.of(setting(message.substring(0, blank), message.substring(blank + 1), refused))
                : Optional.empty();
    }

    private static StartRefused unreadable(org.springframework.boot.context.properties.bind.BindException broken) {
        var property = broken.getProperty();
        String name = property == null
                ? broken.getName().toString()
                : property.getName().toString();
        String reason = property == null
                ? "not readable as " + broken.getTarget().getType()
                : "\"" + property.getValue() + "\" is not a "
                        + broken.getTarget().getType().toClass().getSimpleName();
        return setting(name, reason, broken);
    }

    private static StartRefused setting(String name, String reason, Exception cause) {
        String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return new StartRefused(
                "设置 " + name + "（环境变量 " + variable + "）不对：" + reason + "。请改正后再启动。",
                "setting " + name + " (variable " + variable + ") is wrong: " + reason
                        + ". Correct it and start again.",
                cause);
    }

    private static String dashed(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static StartRefused database(SQLException sql, @Nullable Installation installation) {
        String where = installation == null
                ? ""
                : installation
                        .settings()
                        .database()
                        .map(Settings.OutsideDatabase::url)
                        .orElse("embedded");
        return new StartRefused(
                "数据库 " + where + " 用不了：" + sql.getMessage()
                        + "。请检查 SCENICWATCH_DB_URL、SCENICWATCH_DB_USER、SCENICWATCH_DB_PASSWORD。",
                "database " + where + " cannot be used: " + sql.getMessage()
                        + ". Check SCENICWATCH_DB_URL, SCENICWATCH_DB_USER and SCENICWATCH_DB_PASSWORD.",
                sql);
    }

    private static StartRefused certificate(GeneralSecurityException broken) {
        return new StartRefused(
                "证书或私钥不能用：" + broken.getMessage() + "。请检查 --tls-cert 和 --tls-key 指的 PEM 文件。",
                "certificate or key cannot be used: " + broken.getMessage()
                        + ". Check the PEM files of --tls-cert and --tls-key.",
                broken);
    }

    private static StartRefused other(List<Throwable> chain, @Nullable Installation installation) {
        Throwable root = chain.get(chain.size() - 1);
        String what = root.getClass().getSimpleName() + ": " + root.getMessage();
        if (installation != null && installation.settings().tls().isPresent() && what.contains("PEM")) {
            return certificate(new GeneralSecurityException(root.getMessage(), root));
        }
        String log =
                installation == null ? "" : String.valueOf(installation.home().log());
        return new StartRefused(
                "意外错误（" + what + "），详情见 " + log + "/scenic-watch.log。",
                "unexpected error (" + what + "), details in " + log + "/scenic-watch.log.",
                root);
    }
}
