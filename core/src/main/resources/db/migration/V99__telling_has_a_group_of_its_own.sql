-- The automations that tell somebody have a group of their own, which goes on where the one of all automations stands:
-- from the beginning everybody would be told again, from the end some would never be told. An installation that begins
-- has no position yet, and both groups begin with it.
insert into token_entry (processor_name, segment, token, token_type, time_stamp, owner)
select 'telling', segment, token, token_type, time_stamp, null
  from token_entry
 where processor_name = 'automations'
    on conflict (processor_name, segment) do nothing;

-- An event that was set aside waits for the automations of both groups: a letter does not say which of them failed, and
-- those that come after it never saw the event. Each group goes on with its own copies, in their order.
insert into dead_letter (
       dead_letter_identifier, processing_group, sequence_identifier, sequence_index, message_type, event_identifier,
       time_stamp, payload_type, payload_revision, payload, meta_data, aggregate_type, aggregate_identifier,
       sequence_number, token_type, token, enqueued_at, last_touched, processing_started, cause_type, cause_message,
       diagnostics)
select gen_random_uuid()::text, 'telling', sequence_identifier, sequence_index, message_type, event_identifier,
       time_stamp, payload_type, payload_revision, payload, meta_data, aggregate_type, aggregate_identifier,
       sequence_number, token_type, token, enqueued_at, last_touched, null, cause_type, cause_message,
       diagnostics
  from dead_letter
 where processing_group = 'automations'
    on conflict (processing_group, sequence_identifier, sequence_index) do nothing;
