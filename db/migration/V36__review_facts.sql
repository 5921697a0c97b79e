-- The facts an agreement was last reviewed by, in one place: a night in which a day has come, and nothing else, reads a row of this instead
-- of rows of six tables, which lie on as many pages. It says nothing those do not say, and is not asked once an agreement is touched.
CREATE TABLE review_facts (
  agreement_id BIGINT     NOT NULL PRIMARY KEY,
  -- which statements the rows are of, in which form: those of another version of the program are not understood
  layout       INT        NOT NULL,
  -- stands for the rows
  digest       BIGINT     NOT NULL,
  -- the rows as the server sent them, deflated
  packed       MEDIUMBLOB NOT NULL,
  CONSTRAINT facts_mark FOREIGN KEY (agreement_id) REFERENCES review_mark (agreement_id) ON DELETE CASCADE
);
