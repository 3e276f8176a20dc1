-- The record of each merchant. Who can be asked there and every word about a step lie in the vault. What a list is narrowed
-- by stands in columns: the last day of the licence that ends first, until when a ban stands, when the first lead is due
-- (milliseconds since 1970; none: no such thing).
create table merchant_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    place        text   generated always as (body -> 'known' ->> 'place') stored,
    name         text   generated always as (body -> 'known' ->> 'name') stored,
    category     text   generated always as (body -> 'known' ->> 'category') stored,
    state        text   generated always as (body ->> 'state') stored,
    licence_ends text   generated always as (body ->> 'licenceEnds') stored,
    ban_ends     bigint generated always as ((body ->> 'banEnds')::bigint) stored,
    lead_due     bigint generated always as ((body ->> 'leadDue')::bigint) stored
);
create index merchant_row_sort on merchant_row (sort desc, id);
create index merchant_row_place on merchant_row (place);
create index merchant_row_cases on merchant_row using gin ((body -> 'cases'));
