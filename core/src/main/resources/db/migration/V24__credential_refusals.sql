-- What was refused to whom: a small table that says which device needs a visit or which stranger knocks. Written at most
-- once in a few seconds and kept short, so that nobody can fill the disk with it. No secret and no payload is kept.

create table credential_refusal (
    -- The client id as it was offered, cleaned and cut; empty for what was too varied to be told apart.
    client_id varchar(64)  not null,
    kind      varchar(32)  not null,
    count     bigint       not null,
    first_at  timestamptz  not null,
    last_at   timestamptz  not null,
    -- Where known: the topic of the newest refusal, and the network address that it came from.
    topic     varchar(256),
    address   varchar(64),
    primary key (client_id, kind)
);
create index credential_refusal_last on credential_refusal (last_at);
