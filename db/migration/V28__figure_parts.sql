-- What each agreement adds to the figures, so that a night's count costs what changed and not what exists.

-- TRUE: what the agreement adds is to be looked at again. Whoever changes its state, findings or cases sets it in the same transaction.
ALTER TABLE review_state ADD COLUMN recount BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX state_recount ON review_state (recount, agreement_id);

-- As last counted, in the county where it was then. Measures as in kept_figure; of OPEN_SINCE number is the agreement's own oldest day, and
-- of RESPONSE_DAYS each case is a row, its kind the case: the figures of a county are their minimum and their median, of all others the sum.
CREATE TABLE figure_part (
  agreement_id BIGINT       NOT NULL,
  measure      VARCHAR(24)  NOT NULL,
  kind         VARCHAR(120) NOT NULL,
  county_code  CHAR(6)      NOT NULL,
  cohort       SMALLINT     NOT NULL,
  number       INT          NOT NULL,
  PRIMARY KEY (agreement_id, measure, kind)
);
CREATE INDEX part_county ON figure_part (measure, county_code, number);

-- One row, held by whoever counts. month_on is the month whose figures are the sum of all parts, null when none are; counted_on when all
-- that was marked had been counted last.
CREATE TABLE figure_count (
  id         TINYINT NOT NULL PRIMARY KEY,
  month_on   DATE    NULL,
  counted_on DATE    NULL,
  CONSTRAINT figure_count_one CHECK (id = 1)
);
INSERT INTO figure_count (id) VALUES (1);
DROP TABLE figure_county;
