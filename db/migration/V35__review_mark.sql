-- What the review needs of every agreement it looks at, apart from what lists show: a night in which a day has come, and nothing else,
-- reads and writes only this. Short rows, for each night rewrites some from all over.
CREATE TABLE review_mark (
  agreement_id   BIGINT  NOT NULL PRIMARY KEY,
  -- touched since the last review
  dirty          BOOLEAN NOT NULL DEFAULT TRUE,
  -- when to look again if nothing new comes; NULL when never
  next_review_on DATE    NULL,
  -- stands for everything the review derived, in review_state, finding, duty, alert and reminder; NULL when not known
  fingerprint    BIGINT  NULL,
  -- stands for the agreement's facts and for what it was reviewed by (program, regimes, ladders, units); NULL with fingerprint
  grounds        BIGINT  NULL,
  -- the day it was worked out for: all stored holds from that day on, until next_review_on; NULL with grounds
  grounds_since  DATE    NULL,
  CONSTRAINT mark_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id)
);
INSERT INTO review_mark (agreement_id, dirty, next_review_on, fingerprint, grounds, grounds_since)
SELECT agreement_id, dirty, next_review_on, fingerprint, grounds, grounds_since FROM review_state;
CREATE INDEX mark_dirty ON review_mark (dirty, agreement_id);
CREATE INDEX mark_due ON review_mark (next_review_on, agreement_id);

DROP INDEX state_dirty ON review_state;
DROP INDEX state_due ON review_state;
-- nobody asks for next_change_on
ALTER TABLE review_state DROP COLUMN dirty, DROP COLUMN next_review_on, DROP COLUMN next_change_on, DROP COLUMN fingerprint,
  DROP COLUMN grounds, DROP COLUMN grounds_since;
