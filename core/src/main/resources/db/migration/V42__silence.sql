-- What spans silent devices: how many devices a zone has, which of them are silent, and the mass outages that stand.

create table zone_device (
    area   varchar(64) not null,
    device varchar(64) not null,
    zone   varchar(64) not null,
    primary key (area, device)
);
create index zone_device_zone on zone_device (area, zone);

create table silent_device (
    area       varchar(64) not null,
    device     varchar(64) not null,
    zone       varchar(64) not null,
    kind       varchar(32) not null,
    place      varchar(64),
    quiet_from timestamptz not null,
    silent_at  timestamptz not null,
    -- A member of its zone's mass outage: its own alarm is not raised.
    covered    boolean     not null default false,
    -- Was given its own alarm when the mass outage ended without it.
    alarmed    boolean     not null default false,
    primary key (area, device)
);
create index silent_device_zone on silent_device (area, zone, silent_at);

create table mass_outage (
    area    varchar(64) not null,
    zone    varchar(64) not null,
    since   timestamptz not null,
    members int         not null,
    total   int         not null,
    level   varchar(64) not null,
    primary key (area, zone)
);

-- The detector now wants to know how often each device reports: every shard takes up the registry once more, and the
-- registers' projectors, whose rows do not change by that, count the devices of each zone.
delete from ingest_registry_position;
delete from token_entry where processor_name = 'registers';
