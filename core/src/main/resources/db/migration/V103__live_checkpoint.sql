-- What was last heard of devices (latest_value, device_contact) is written down by the live view, some time after the
-- events; this is the event up to which the rows are complete.
create table live_checkpoint (
    source       text   primary key,
    global_index bigint not null,
    token        bytea  not null,
    token_type   text   not null
);

-- Until now the history wrote them with its own position. Any position that the live view writes is later.
insert into live_checkpoint (source, global_index, token, token_type)
select 'telemetry', 0, token, token_type
from token_entry
where processor_name = 'history' and segment = 0 and token is not null and token_type is not null;
