-- What the platform's watch over itself has to know after a restart (not projections, not replayed), and post checks.

-- Its alarms that stand. An empty node: the installation's, else the process whose figure it is.
create table platform_standing (
    alarm_id     varchar(255) primary key,
    area         varchar(64)  not null,
    node         varchar(64)  not null,
    source       varchar(255) not null,
    rule         varchar(100) not null,
    level        varchar(64)  not null,
    better_since timestamptz
);
create index platform_standing_node on platform_standing (area, node);

-- The processes that watch. left_at: it was stopped in order.
create table platform_node (
    area    varchar(64) not null,
    node    varchar(64) not null,
    seen_at timestamptz not null,
    left_at timestamptz,
    primary key (area, node)
);

-- Which of them looks at what is the installation's, one row per probe: not every process has every probe.
create table platform_watch_lease (
    area  varchar(64)  not null,
    probe varchar(100) not null,
    owner varchar(64)  not null,
    until timestamptz  not null,
    primary key (area, probe)
);

-- When a process last had shards and a line to the broker.
create table ingest_presence (
    area varchar(64) primary key,
    at   timestamptz not null
);

-- Post checks (查岗) as the screens list them; rebuilt from the events like the other read tables.
create table post_check_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    state        text   generated always as (body ->> 'state') stored
);
create index post_check_row_sort on post_check_row (sort desc, id);

-- When the desk is called next: drawn by lot, told to nobody.
create table post_check_plan (
    area    varchar(64) primary key,
    next_at timestamptz not null
);
