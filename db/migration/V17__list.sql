-- What the list of agreements shows and sorts by, kept beside the review's state so that a page of a long list is read off an index.

-- person_name, number, county_code, track and cohort are set with the row; the rest is derived by the review. unit_county and unit_name are
-- where the doctor is deployed, employer is who employs in the agreement's county: names as recorded, null when there is none.
-- open_findings counts the open rows of finding, whatever their standing. end_order sorts those without a fixed end last.
ALTER TABLE review_state ADD COLUMN person_name VARCHAR(60) NOT NULL DEFAULT '';
ALTER TABLE review_state ADD COLUMN number VARCHAR(60) NOT NULL DEFAULT '';
ALTER TABLE review_state ADD COLUMN cohort SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE review_state ADD COLUMN required_months SMALLINT NULL;
ALTER TABLE review_state ADD COLUMN open_findings SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE review_state ADD COLUMN unit_county CHAR(6) NULL;
ALTER TABLE review_state ADD COLUMN unit_name VARCHAR(120) NULL;
ALTER TABLE review_state ADD COLUMN employer VARCHAR(120) NULL;
ALTER TABLE review_state ADD COLUMN end_order DATE AS (CASE
  WHEN expected_end IS NULL OR completed_on IS NULL AND phase IN ('RELEASED', 'DISCHARGED', 'DECEASED') THEN CAST('9999-12-31' AS DATE)
  ELSE expected_end END) STORED;

UPDATE review_state s JOIN agreement a ON a.id = s.agreement_id JOIN person p ON p.id = a.person_id
  JOIN agreement_version v ON v.agreement_id = a.id
    AND v.version = (SELECT MAX(w.version) FROM agreement_version w WHERE w.agreement_id = a.id)
SET s.person_name = p.name, s.number = a.number, s.county_code = a.county_code, s.track = JSON_VALUE(v.document, '$.track'),
  s.cohort = JSON_VALUE(v.document, '$.cohort'), s.dirty = TRUE;

-- A county's list, and a province's, in each order.
CREATE INDEX list_county_name ON review_state (county_code, person_name, agreement_id);
CREATE INDEX list_county_number ON review_state (county_code, number, agreement_id);
CREATE INDEX list_county_cohort ON review_state (county_code, cohort, agreement_id);
CREATE INDEX list_county_end ON review_state (county_code, end_order, agreement_id);
CREATE INDEX list_county_findings ON review_state (county_code, open_findings, agreement_id);
CREATE INDEX list_name ON review_state (person_name, agreement_id, county_code);
CREATE INDEX list_number ON review_state (number, agreement_id, county_code);
CREATE INDEX list_cohort ON review_state (cohort, agreement_id, county_code);
CREATE INDEX list_end ON review_state (end_order, agreement_id, county_code);
CREATE INDEX list_findings ON review_state (open_findings, agreement_id, county_code);
-- Who is with a unit.
CREATE INDEX list_unit ON review_state (unit_county, unit_name);
CREATE INDEX list_employer ON review_state (county_code, employer);

-- What is open and what comes due in a county, without going through its agreements.
ALTER TABLE finding ADD COLUMN county_code CHAR(6) NULL;
ALTER TABLE duty ADD COLUMN county_code CHAR(6) NULL;
UPDATE finding f JOIN agreement a ON a.id = f.agreement_id SET f.county_code = a.county_code;
UPDATE duty d JOIN agreement a ON a.id = d.agreement_id SET d.county_code = a.county_code;
CREATE INDEX finding_county ON finding (county_code, closed_on, code);
CREATE INDEX duty_county ON duty (county_code, done_on, due_on);
CREATE INDEX link_waiting ON confirmation_link (unit_id, answered_at);
