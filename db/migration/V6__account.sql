-- Accounts of prefectures, and of the people bound by agreements.

ALTER TABLE account ADD COLUMN prefecture CHAR(4) NULL;
ALTER TABLE account ADD COLUMN person_id BIGINT NULL;
ALTER TABLE account ADD CONSTRAINT account_person FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE account ADD CONSTRAINT account_role CHECK (role IN ('PROVINCE', 'PREFECTURE', 'COUNTY_OFFICER', 'COUNTY_REVIEWER', 'HOSPITAL',
  'TOWNSHIP_UNIT', 'STUDENT', 'AUDITOR', 'ADMINISTRATOR'));
