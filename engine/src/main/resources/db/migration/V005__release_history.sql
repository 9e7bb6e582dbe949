-- What a release changed against the one that was current before it, and whether retention may touch it.

ALTER TABLE releases
  ADD COLUMN previous_id     BIGINT REFERENCES releases (id),
  ADD COLUMN entries         BIGINT,
  ADD COLUMN entries_added   BIGINT,
  ADD COLUMN entries_changed BIGINT,
  ADD COLUMN entries_removed BIGINT,
  ADD COLUMN pinned_at       TIMESTAMPTZ,
  DROP CONSTRAINT releases_status_check,
  ADD CONSTRAINT releases_status_check CHECK (status IN ('building', 'current', 'superseded', 'cleaned'));

-- Entries that a release no longer shows, kept when the release before it is cleaned.
CREATE TABLE release_removals (
  release_id   BIGINT NOT NULL REFERENCES releases (id),
  entry_id     BIGINT NOT NULL REFERENCES registry_entries (id),
  last_version TEXT NOT NULL,
  PRIMARY KEY (release_id, entry_id)
);
