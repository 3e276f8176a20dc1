-- Composite fire: where houses, shops and devices are, and the signs of fire that are remembered.

create table fire_spot (
    area  varchar(64) not null,
    code  varchar(64) not null,
    layer varchar(16) not null,
    lon   double precision not null,
    lat   double precision not null,
    primary key (area, code, layer)
);
create index fire_spot_house on fire_spot (area, lat, lon) where layer in ('house', 'shop');

create table fire_sign (
    source     text        primary key,
    area       varchar(64) not null,
    occurrence bigint      not null,
    -- Whose word it is: two signs of one witness are one.
    witness    text        not null,
    sign       varchar(16) not null,
    place      varchar(64),
    zone       varchar(64),
    lon        double precision,
    lat        double precision,
    at         timestamptz not null,
    -- Urgent enough to be a sign; a warning on a cable is not yet.
    counts     boolean     not null,
    standing   boolean     not null,
    -- The confirmed fire that it belongs to, until that is reset.
    fire       text
);
create index fire_sign_at on fire_sign (area, at);
create index fire_sign_fire on fire_sign (fire) where fire is not null;

-- The registers' projectors take in the places and devices that are registered already; their other rows do not change.
delete from token_entry where processor_name = 'registers';
