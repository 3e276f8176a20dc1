-- What became of quarantined messages afterwards, and the replays that people asked for. Ingest takes up replays from
-- here, because it may be another process than the one that was asked.

alter table quarantine
    -- open, replayed or dismissed
    add column state          varchar(16)  not null default 'open',
    -- fate and reason of the newest replay; a rejected one leaves the message open
    add column outcome        varchar(32),
    add column outcome_reason varchar(64),
    add column decided_at     timestamptz,
    add column decided_by     varchar(128),
    add column decision       varchar(500);
create index quarantine_open on quarantine (id desc) where state = 'open';

create table quarantine_replay (
    id           varchar(64)  primary key,
    requested_at timestamptz  not null,
    requested_by varchar(128) not null,
    cancelled_at timestamptz
);
create index quarantine_replay_newest on quarantine_replay (requested_at desc);

create table quarantine_replay_message (
    replay_id     varchar(64) not null references quarantine_replay (id) on delete cascade,
    quarantine_id bigint      not null references quarantine (id) on delete cascade,
    -- null while it waits
    fate          varchar(32),
    reason        varchar(64),
    done_at       timestamptz,
    primary key (replay_id, quarantine_id)
);
-- A message waits in one replay at a time: asking twice has one effect.
create unique index quarantine_replay_waiting on quarantine_replay_message (quarantine_id) where fate is null;

-- Who looked at the content of a message that may hold personal data, and what for.
create table quarantine_reading (
    quarantine_id bigint       not null,
    read_at       timestamptz  not null,
    actor         varchar(128) not null,
    purpose       varchar(500) not null
);
create index quarantine_reading_message on quarantine_reading (quarantine_id);
