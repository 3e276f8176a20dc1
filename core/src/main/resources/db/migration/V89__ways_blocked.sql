-- Which lanes and bridges are blocked, one row each: for a way that was freed it says so. No event before this migration
-- belongs here, so nothing has to be read again.
create table way_block_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null
);
