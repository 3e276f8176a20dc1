-- Credentials that end at once, that need no secret, and that an outside broker can check.

-- Null for a device that shows a client certificate instead.
alter table device_credential alter column secret_hash drop not null;

-- Salted PBKDF2-HMAC-SHA512 of the secret in Mosquitto's notation $7$iterations$salt$hash: an outside broker does not
-- have the key of secret_hash. Null for credentials of before this column; they get one when they are rotated.
alter table device_credential add column export_hash text;

-- Grows with every issue, so that a connection knows which issue it was admitted by.
create sequence device_credential_epoch;
alter table device_credential add column epoch bigint not null default nextval('device_credential_epoch');

-- Who was shut out: connections admitted by this or an earlier epoch are to be cut, by whichever process has them.
create table device_credential_shut (
    client_id text        not null,
    epoch     bigint      not null,
    shut_at   timestamptz not null,
    primary key (client_id, epoch)
);
create index device_credential_shut_at on device_credential_shut (shut_at);
