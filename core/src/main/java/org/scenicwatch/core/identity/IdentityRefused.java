package org.scenicwatch.core.identity;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A change to people, tokens or credentials that cannot be made. */
public final class IdentityRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    IdentityRefused(String code, String zh, String en) {
        super(code, new LocalText(zh, en));
    }

    static IdentityRefused weakPassword() {
        return new IdentityRefused(
                "identity.invalid-password",
                "密码须为 10 至 128 个字符，且不得与登录名相同。",
                "A password has 10 to 128 characters and is not the login name.");
    }
}
