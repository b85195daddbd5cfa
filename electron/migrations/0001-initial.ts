/**
 * One database file holds every appraisal. `record` is the present state; `change` and `version` are how it came
 * about. A version is written once and never again, so the history of one record is one indexed query and a long text
 * is not stored twice. Hashes are SHA-256 in hexadecimal: a blob would be a buffer
 * of its own for each of 80,000 versions read.
 */
export const initial = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE appraisal (
  id TEXT NOT NULL PRIMARY KEY,
  lineage TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  head_seq INTEGER NOT NULL,
  head_hash TEXT NOT NULL CHECK (length(head_hash) = 64)
) STRICT;

CREATE TABLE record (
  appraisal TEXT NOT NULL REFERENCES appraisal (id),
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (appraisal, type, id)
) STRICT;

-- undo_seq and redo_seq: the change that Undo or Redo would reverse once this one has been made.
CREATE TABLE change (
  appraisal TEXT NOT NULL REFERENCES appraisal (id),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  edit_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  reverses INTEGER,
  undo_seq INTEGER,
  redo_seq INTEGER,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (appraisal, seq),
  UNIQUE (appraisal, edit_id),
  FOREIGN KEY (appraisal, reverses) REFERENCES change (appraisal, seq),
  CHECK ((kind = 'edit') = (reverses IS NULL))
) STRICT;

-- A body of NULL says that the change removed the record.
CREATE TABLE version (
  appraisal TEXT NOT NULL,
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  record_id TEXT NOT NULL,
  body TEXT,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (appraisal, type, record_id, seq),
  FOREIGN KEY (appraisal, seq) REFERENCES change (appraisal, seq)
) STRICT;

CREATE INDEX version_by_change ON version (appraisal, seq, type, record_id);

CREATE TRIGGER version_is_written_once BEFORE UPDATE ON version
BEGIN
  SELECT RAISE(ABORT, 'A version is written once');
END;

CREATE TRIGGER change_is_written_once BEFORE UPDATE ON change
BEGIN
  SELECT RAISE(ABORT, 'A change is written once');
END;

-- History that came with an imported file: shown and exported again, never undone.
CREATE TABLE earlier_change (
  appraisal TEXT NOT NULL REFERENCES appraisal (id),
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (appraisal, place)
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
`,
};
