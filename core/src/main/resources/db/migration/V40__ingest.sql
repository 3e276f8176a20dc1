-- What ingest keeps beside the events: messages that did not become one, counts of all fates, and up to where each
-- shard has taken up the registry.

create table quarantine (
    id           bigint generated always as identity primary key,
    arrived_at   timestamptz  not null,
    topic        varchar(512) not null,
    area         varchar(64),
    kind         varchar(64),
    device       varchar(64),
    channel      varchar(160),
    fate         varchar(32)  not null,
    reason       varchar(64)  not null,
    field        varchar(128) not null,
    position     bigint,
    content_type varchar(512),
    size         int          not null,
    -- At most 64 KiB. Whatever may hold a plate lies sealed in the vault instead, under raw_ref.
    raw          bytea,
    raw_ref      varchar(64)
);
create index quarantine_arrived on quarantine (arrived_at);
create index quarantine_device on quarantine (device, arrived_at);

-- Per lane, so that lanes do not wait for each other's commits; read through the view.
create table ingest_fate_by_lane (
    day    date        not null,
    lane   int         not null,
    fate   varchar(32) not null,
    reason varchar(64) not null,
    count  bigint      not null,
    primary key (day, lane, fate, reason)
);

create view ingest_fate as
select day, fate, reason, sum(count)::bigint as count
  from ingest_fate_by_lane
 group by day, fate, reason;

create table ingest_registry_position (
    area     varchar(64) not null,
    shard    int         not null,
    position bigint      not null,
    primary key (area, shard)
);
