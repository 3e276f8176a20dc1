-- What brokers say of themselves, and the messages that they threw away, by day. A broker counts from 0 after each of
-- its restarts; what is added here is what its counter rose since the last look.

create table broker_watch (
    broker      varchar(256) primary key,
    -- null: the broker does not tell
    counter     bigint,
    held        bigint,
    queue_limit bigint,
    seen_at     timestamptz  not null
);

create table broker_dropped (
    day     date         not null,
    broker  varchar(256) not null,
    count   bigint       not null,
    last_at timestamptz  not null,
    primary key (day, broker)
);
