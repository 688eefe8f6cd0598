-- Outside a transaction.
CREATE INDEX CONCURRENTLY "search_entries_words" ON "search_entries" USING gin (search_keys(consultant_workspace_id, kind, words)) WITH (fastupdate=false) WHERE consultant_workspace_id is not null;
