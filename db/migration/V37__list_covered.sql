-- What tells whether a page of the list is still as it was shown is read off the list's indexes and review_mark: the rows of
-- review_state, wide and far apart, are read only when the page is made anew. So each index ends in the one column more this takes.
ALTER TABLE review_state
  DROP INDEX list_county_number, ADD INDEX list_county_number (county_code, number, agreement_id, person_name),
  DROP INDEX list_county_cohort, ADD INDEX list_county_cohort (county_code, cohort, agreement_id, person_name),
  DROP INDEX list_county_end, ADD INDEX list_county_end (county_code, end_order, agreement_id, person_name),
  DROP INDEX list_county_findings, ADD INDEX list_county_findings (county_code, open_findings, agreement_id, person_name),
  DROP INDEX list_county_phase, ADD INDEX list_county_phase (county_code, phase, number, agreement_id, person_name),
  DROP INDEX list_number, ADD INDEX list_number (number, agreement_id, county_code, person_name),
  DROP INDEX list_cohort, ADD INDEX list_cohort (cohort, agreement_id, county_code, person_name),
  DROP INDEX list_end, ADD INDEX list_end (end_order, agreement_id, county_code, person_name),
  DROP INDEX list_findings, ADD INDEX list_findings (open_findings, agreement_id, county_code, person_name),
  DROP INDEX list_phase, ADD INDEX list_phase (phase, number, agreement_id, county_code, person_name);
