-- The first answer to a command that a caller named with an Idempotency-Key; kept for 24 hours. A row without status is
-- a command that is being carried out, or one whose process died meanwhile.
create table repeated_command (
    key_hash     bytea primary key,
    request_hash bytea       not null,
    at           timestamptz not null,
    status       int,
    content_type text,
    etag         text,
    body         bytea
);
create index repeated_command_at on repeated_command (at);
