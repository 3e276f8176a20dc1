-- What the figures of alarm health are counted from: one row for each time that an alarm was shown to the desk as new,
-- completed by what became of it. Times are milliseconds since 1970 UTC, server time. Rebuilt from the events.

create table alarm_annunciation (
    -- The event that annunciated it.
    global_index    bigint  primary key,
    at              bigint  not null,
    alarm           text    not null,
    occurrence      bigint  not null,
    rule            text    not null,
    source          text    not null,
    kind            text    not null,
    priority        text    not null,
    -- The first of its occurrence; whoever responds to the occurrence is noted here.
    first           boolean not null,
    -- The alarm did not stand before; how long it stands is noted here.
    begins_standing boolean not null,
    -- Nothing of the alarm waited for an acknowledgement before; the acknowledgement is noted here.
    begins_waiting  boolean not null,
    -- When what raised it was right again; null: it is not, or a later annunciation of the alarm tells.
    gone_at         bigint,
    -- Whether a person did something about it before it was gone.
    touched         boolean not null default false,
    stood_until     bigint,
    acknowledged_at bigint,
    responded_at    bigint
);
create index alarm_annunciation_at on alarm_annunciation (at);
-- Older rows that a period must know of: what stood, waited or was answered in it.
create index alarm_annunciation_standing on alarm_annunciation ((coalesce(stood_until, 9223372036854775807)))
    where begins_standing;
create index alarm_annunciation_waiting on alarm_annunciation ((coalesce(acknowledged_at, 9223372036854775807)))
    where begins_waiting;
create index alarm_annunciation_responded on alarm_annunciation (responded_at) where responded_at is not null;

-- What verified fire alarms were found to be.
create table fire_verification (
    global_index bigint primary key,
    at           bigint not null,
    alarm        text   not null,
    rule         text   not null,
    source       text   not null,
    kind         text   not null,
    result       text   not null,
    cause        text   not null
);
create index fire_verification_at on fire_verification (at);

-- Where each alarm stands, and which alarms belong to which case: what the projector must know to complete a row.
create table alarm_attention (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null
);

create table case_attention (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null
);

-- The projectors of alarms and cases take in what happened so far; the rows of the others do not change by it.
delete from token_entry where processor_name = 'cases-and-alarms';
