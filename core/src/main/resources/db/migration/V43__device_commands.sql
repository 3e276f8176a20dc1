-- Commands to devices that are not over yet, as ingest sends them, and up to where it has followed the domain's events.

create table device_command_line (
    command_id varchar(160) primary key,
    area       varchar(64) not null,
    kind       varchar(64) not null,
    device     varchar(64) not null,
    verb       varchar(32) not null,
    args       text        not null,
    expires_at timestamptz not null,
    -- Global index of the request: commands to one device leave in the order in which they were asked for.
    position   bigint      not null,
    -- Needs no further confirmation.
    ready      boolean     not null,
    sent       boolean     not null default false
);
create index device_command_line_expiry on device_command_line (area, expires_at);

create table device_command_position (
    area     varchar(64) primary key,
    position bigint      not null
);
