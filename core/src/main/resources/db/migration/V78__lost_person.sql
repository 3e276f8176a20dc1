-- The search for the lost person of a case, one row per case; who it is and where lies in the vault.
create table search_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null
);
