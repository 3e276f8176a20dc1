-- Who may come in: people, programs and devices. Secrets are kept as hashes only.

create table app_user (
    -- user:<uuidv7>: the opaque actor of every event this person causes.
    id                  text primary key,
    login               text        not null unique check (login = lower(login)),
    display_name        text        not null,
    password_hash       text        not null,
    enabled             boolean     not null default true,
    created_at          timestamptz not null,
    password_changed_at timestamptz not null
);

create table user_role (
    user_id text not null references app_user (id) on delete cascade,
    role    text not null,
    primary key (user_id, role)
);

create table login_session (
    -- SHA-256 of the cookie: what lies here cannot be used to come in.
    secret_hash  bytea primary key,
    id           text        not null unique,
    user_id      text        not null references app_user (id) on delete cascade,
    started_at   timestamptz not null,
    last_seen_at timestamptz not null,
    ends_at      timestamptz not null
);
create index login_session_user on login_session (user_id);

create table api_token (
    id           text primary key,
    name         text        not null,
    role         text        not null,
    secret_hash  bytea       not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create unique index api_token_name on api_token (name) where revoked_at is null;

create table device_credential (
    -- MQTT client id and user name in one.
    client_id       text primary key,
    kind            text        not null check (kind in ('DEVICE', 'GATEWAY')),
    topic_filters   text[]      not null,
    -- HMAC-SHA-256 of the secret under a key derived from the vault key.
    secret_hash     bytea       not null,
    -- The secret before the last rotation, good until then.
    previous_hash   bytea,
    previous_until  timestamptz,
    enabled         boolean     not null default true,
    created_at      timestamptz not null,
    rotated_at      timestamptz not null
);
