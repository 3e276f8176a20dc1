-- Where a volunteer was called: looked up by the person. What else is told of volunteers now stands in their rows and comes
-- with events that no installation has before this migration, so nothing has to be read again.
create index incident_row_calls on incident_row using gin ((body -> 'calls') jsonb_path_ops);
