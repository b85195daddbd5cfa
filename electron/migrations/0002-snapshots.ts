/**
 * Named frozen copies, kept beside the records so that an appraisal with many opens as fast as one with none; and what
 * each line of a history that came with a file did to the weighing and scoring, which its own versions would otherwise
 * tell.
 */
export const snapshots = {
  version: 2,
  name: 'snapshots',
  sql: `
ALTER TABLE earlier_change ADD COLUMN facts TEXT;

-- A row stays when its record is undone: Redo brings the record back, and the copy is there.
CREATE TABLE snapshot (
  appraisal TEXT NOT NULL REFERENCES appraisal (id),
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (appraisal, id)
) STRICT;

CREATE TRIGGER snapshot_is_written_once BEFORE UPDATE ON snapshot
BEGIN
  SELECT RAISE(ABORT, 'A snapshot is written once');
END;
`,
};
