package org.scenicwatch.core.identity;

import java.util.Set;

/**
 * A person who can log in.
 *
 * @param id {@code user:<uuidv7>}, the actor in events
 * @param login what the person types, in small letters
 * @param displayName how colleagues know the person
 * @param enabled whether the person may come in
 */
public record AppUser(String id, String login, String displayName, Set<Role> roles, boolean enabled) {}
