-- Reported hazards (隐患, 随手拍). Words, phones and photos lie in the vault.
create table hazard_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    state        text   generated always as (body ->> 'state') stored,
    kind         text   generated always as (body ->> 'kind') stored
);
create index hazard_row_sort on hazard_row (sort desc, id);
create index hazard_row_state on hazard_row (state, sort desc, id);

-- The ledger of rewards: what was granted, and what was taken back with its sign turned.
create table hazard_reward_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    reporter     text   generated always as (body ->> 'reporter') stored,
    points       int    generated always as ((body ->> 'points')::int) stored
);
create index hazard_reward_row_reporter on hazard_reward_row (reporter, sort desc);

-- Which hazard a tracking code belongs to. No projection: written with the report.
create table hazard_filing (
    ref       text        primary key,
    code_hash bytea       not null unique,
    hazard_id text        not null,
    filed_at  timestamptz not null
);
