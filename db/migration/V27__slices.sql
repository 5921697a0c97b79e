-- A review shared by several instances: the run is cut into slices of agreements, and whoever is free takes one.

-- open_key is the day and mode while the run is under way and null afterwards, so that two who ask for one review share it.
ALTER TABLE review_run ADD COLUMN open_key VARCHAR(24) NULL;
ALTER TABLE review_run ADD CONSTRAINT run_open_once UNIQUE (open_key);
UPDATE review_run SET status = 'CUT_OFF', finished_at = alive_at WHERE status = 'RUNNING';

-- Keys above after_id up to until_id. Those up to done_id are done, and the counts are theirs: both change in the transaction that writes
-- what was found, and only for whoever holds the slice: owner is new with each taking. A slice whose lease ran out can be taken again and
-- goes on behind done_id. Gone once the run is over, its counts in review_run.
CREATE TABLE review_slice (
  run_id            BIGINT      NOT NULL,
  number            INT         NOT NULL,
  after_id          BIGINT      NOT NULL,
  until_id          BIGINT      NOT NULL,
  done_id           BIGINT      NOT NULL,
  owner             VARCHAR(80) NULL,
  lease_until       DATETIME(3) NULL,
  selected          INT         NOT NULL DEFAULT 0,
  evaluated         INT         NOT NULL DEFAULT 0,
  failures          INT         NOT NULL DEFAULT 0,
  findings_new      INT         NOT NULL DEFAULT 0,
  findings_changed  INT         NOT NULL DEFAULT 0,
  findings_gone     INT         NOT NULL DEFAULT 0,
  reminders_planned INT         NOT NULL DEFAULT 0,
  terms_changed     BOOLEAN     NOT NULL DEFAULT FALSE,
  PRIMARY KEY (run_id, number),
  CONSTRAINT slice_run FOREIGN KEY (run_id) REFERENCES review_run (id),
  CONSTRAINT slice_span CHECK (after_id <= done_id AND done_id <= until_id)
);

-- Stands for everything the review derived of the agreement, in this table and those of findings, duties, alerts and reminders: while it
-- comes out the same, none of them need be read. Null: not known.
ALTER TABLE review_state ADD COLUMN fingerprint BIGINT NULL;
