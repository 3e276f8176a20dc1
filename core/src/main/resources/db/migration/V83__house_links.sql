-- Links in messages to householders and group heads. Only the hash of a key is here: the key itself is in the message
-- alone. No projection; a row that has ended is forgotten by the next link that is made.
create table house_link (
    key_hash bytea primary key,
    alarm_id text not null,
    occurrence bigint not null,
    recipient_id text not null,
    duty text not null,
    ends_at timestamptz not null
);
create index house_link_ends on house_link (ends_at);
