-- What is to be done in each county, and all that is on record, kept with the figures of counties: pages read them off, and count only what
-- changed since. The parts are what jdbc.ToDoParts and jdbc.FigureSources say. Of TO_DO_… the kind is the code, or the side and the
-- day, of TO_DO_CASES status, state and day; TO_DO_SINCE says only where findings stand in their list, and is never summed up.
-- FILING counts agreements in filing, OPEN_BESIDES open findings that figures of counties leave out.

INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number)
SELECT f.agreement_id, 'TO_DO_FINDINGS', f.code, f.county_code, 0, COUNT(*)
FROM finding f JOIN agreement a ON a.id = f.agreement_id
WHERE f.closed_on IS NULL AND f.code <> 'TERM_UNSET' AND a.status = 'LIVE' AND f.county_code IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM dismissal x WHERE x.agreement_id = f.agreement_id AND x.code = f.code AND x.subject = f.subject
    AND x.since = f.since AND (f.standing <> 'ESTABLISHED' OR x.standing = 'ESTABLISHED'))
  AND NOT EXISTS (SELECT 1 FROM agreement_case c JOIN case_finding g ON g.case_id = c.id
    WHERE c.agreement_id = f.agreement_id AND c.ongoing = TRUE AND c.party = f.party AND g.code = f.code AND g.since = f.since)
GROUP BY f.agreement_id, f.code, f.county_code;

INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number)
SELECT DISTINCT f.agreement_id, 'TO_DO_SINCE', CONCAT(f.since, ' ', f.code), f.county_code, 0, DATEDIFF(f.since, '1970-01-01')
FROM finding f JOIN agreement a ON a.id = f.agreement_id
WHERE f.closed_on IS NULL AND f.code <> 'TERM_UNSET' AND a.status = 'LIVE' AND f.county_code IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM dismissal x WHERE x.agreement_id = f.agreement_id AND x.code = f.code AND x.subject = f.subject
    AND x.since = f.since AND (f.standing <> 'ESTABLISHED' OR x.standing = 'ESTABLISHED'))
  AND NOT EXISTS (SELECT 1 FROM agreement_case c JOIN case_finding g ON g.case_id = c.id
    WHERE c.agreement_id = f.agreement_id AND c.ongoing = TRUE AND c.party = f.party AND g.code = f.code AND g.since = f.since);

INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number)
SELECT f.agreement_id, 'TO_DO_TERMS', '', f.county_code, 0, COUNT(*)
FROM finding f JOIN agreement a ON a.id = f.agreement_id
WHERE f.closed_on IS NULL AND f.code = 'TERM_UNSET' AND a.status = 'LIVE' AND f.county_code IS NOT NULL
GROUP BY f.agreement_id, f.county_code;

INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number)
SELECT d.agreement_id, 'TO_DO_DUTIES', CONCAT(d.party, ' ', d.due_on), d.county_code, 0, COUNT(*)
FROM duty d JOIN agreement a ON a.id = d.agreement_id
WHERE d.done_on IS NULL AND d.waived = FALSE AND d.due_on IS NOT NULL AND a.status = 'LIVE' AND d.county_code IS NOT NULL
GROUP BY d.agreement_id, CONCAT(d.party, ' ', d.due_on), d.county_code;

INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number)
SELECT x.agreement_id, 'TO_DO_CASES', x.kind, x.county_code, 0, COUNT(*)
FROM (SELECT c.agreement_id, a.county_code, CONCAT(a.status, ' ', c.state, ' ', COALESCE(CAST(c.due_on AS CHAR), '9999-12-31')) AS kind
  FROM agreement_case c JOIN agreement a ON a.id = c.agreement_id WHERE c.ongoing = TRUE) x
GROUP BY x.agreement_id, x.kind, x.county_code;

INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number)
SELECT s.agreement_id, 'TO_DO_POSTS', CAST(s.available_on AS CHAR), s.county_code, 0, 1
FROM review_state s JOIN agreement a ON a.id = s.agreement_id
WHERE s.available_on IS NOT NULL AND a.status = 'LIVE' AND s.county_code IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM post_filling g WHERE g.agreement_id = s.agreement_id AND g.from_date >= s.available_on AND g.to_date IS NULL)
  AND NOT EXISTS (SELECT 1 FROM placement_request r WHERE r.agreement_id = s.agreement_id
    AND r.open_workflow IN ('EMPLOYMENT', 'DEPLOYMENT'));

INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number)
SELECT s.agreement_id, 'FILING', '', s.county_code, 0, 1
FROM review_state s JOIN agreement a ON a.id = s.agreement_id WHERE a.status = 'FILING' AND s.county_code IS NOT NULL;

INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number)
SELECT s.agreement_id, 'OPEN_BESIDES', f.code, s.county_code, 0, COUNT(*)
FROM review_state s JOIN agreement a ON a.id = s.agreement_id JOIN finding f ON f.agreement_id = s.agreement_id
WHERE f.closed_on IS NULL AND s.county_code IS NOT NULL AND (a.status = 'FILING'
  OR EXISTS (SELECT 1 FROM dismissal x WHERE x.agreement_id = f.agreement_id AND x.code = f.code AND x.subject = f.subject
    AND x.since = f.since AND (f.standing <> 'ESTABLISHED' OR x.standing = 'ESTABLISHED')))
GROUP BY s.agreement_id, f.code, s.county_code;

INSERT INTO kept_figure (month_on, county_code, measure, cohort, kind, number)
SELECT n.month_on, p.county_code, p.measure, p.cohort, p.kind, SUM(p.number)
FROM figure_count n JOIN figure_part p ON p.measure LIKE 'TO_DO_%' OR p.measure IN ('FILING', 'OPEN_BESIDES')
WHERE p.measure <> 'TO_DO_SINCE' AND n.month_on IS NOT NULL GROUP BY n.month_on, p.county_code, p.measure, p.cohort, p.kind;

-- Long lists in the order of their days, without going through all there is. Nothing asks for the codes, or the track, first any more.
CREATE INDEX finding_county_since ON finding (county_code, closed_on, since);
DROP INDEX finding_county ON finding;
CREATE INDEX state_free ON review_state (available_on, agreement_id, county_code);
DROP INDEX state_available ON review_state;
CREATE INDEX case_due_on ON agreement_case (due_on);
CREATE INDEX state_ends_on ON review_state (ends_on, agreement_id, county_code);
CREATE INDEX state_days_left ON review_state (days_left, agreement_id, county_code);
DROP INDEX state_ends ON review_state;

-- Alerts that wait, by kind: counted in the index.
CREATE INDEX alert_waiting_kind ON alert (closed_on, acknowledged_at, kind, county_code, level);
DROP INDEX alert_waiting ON alert;

-- Mails a server accepted and the reminders they carried are the sum of these rows: each says what a transaction added or took back, written
-- with it, so that nobody waits for another; the night's count puts them together.
CREATE TABLE sent_count (
  id        BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  mails     BIGINT NOT NULL,
  reminders BIGINT NOT NULL
);
INSERT INTO sent_count (mails, reminders)
SELECT (SELECT COUNT(*) FROM mail WHERE status = 'SENT'),
  (SELECT COUNT(*) FROM reminder r JOIN mail m ON m.id = r.mail_id WHERE m.status = 'SENT');
