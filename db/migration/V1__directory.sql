-- Counties (health bureaus), units, who manages which unit, contacts, accounts, settings.

-- Names and numbers are compared as they are written, whatever the database was created with: （ is not (, and A is not a.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE setting (
  name  VARCHAR(60)  NOT NULL PRIMARY KEY,
  value VARCHAR(400) NOT NULL
);

CREATE TABLE county (
  code     CHAR(6)      NOT NULL PRIMARY KEY,
  province CHAR(2)      NOT NULL,
  name     VARCHAR(60)  NOT NULL,
  CONSTRAINT county_in_province CHECK (LEFT(code, 2) = province)
);

CREATE TABLE unit (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  county_code CHAR(6)      NOT NULL,
  name        VARCHAR(120) NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  CONSTRAINT unit_county FOREIGN KEY (county_code) REFERENCES county (code),
  CONSTRAINT unit_kind CHECK (kind IN ('COUNTY_HOSPITAL', 'TOWNSHIP_CENTRE', 'OTHER')),
  CONSTRAINT unit_name UNIQUE (county_code, name)
);

-- 县管乡用: which county hospital manages which township unit, from when to when (valid_to is the first day it no longer does).
CREATE TABLE unit_management (
  unit_id     BIGINT NOT NULL,
  hospital_id BIGINT NOT NULL,
  valid_from  DATE   NOT NULL,
  valid_to    DATE   NULL,
  PRIMARY KEY (unit_id, valid_from),
  CONSTRAINT management_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT management_hospital FOREIGN KEY (hospital_id) REFERENCES unit (id),
  CONSTRAINT management_not_self CHECK (unit_id <> hospital_id),
  CONSTRAINT management_span CHECK (valid_to IS NULL OR valid_to > valid_from)
);

-- Whom to write to: one of unit, county or province is set, by party.
CREATE TABLE contact (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  party       VARCHAR(10)  NOT NULL,
  unit_id     BIGINT       NULL,
  county_code CHAR(6)      NULL,
  province    CHAR(2)      NULL,
  name        VARCHAR(60)  NOT NULL,
  email       VARCHAR(254) NULL,
  phone       VARCHAR(40)  NULL,
  active      BOOLEAN      NOT NULL DEFAULT TRUE,
  bounced_at  DATETIME(3)  NULL,
  CONSTRAINT contact_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT contact_county FOREIGN KEY (county_code) REFERENCES county (code),
  CONSTRAINT contact_party CHECK (
    (party = 'UNIT' AND unit_id IS NOT NULL AND county_code IS NULL AND province IS NULL)
    OR (party = 'COUNTY' AND unit_id IS NULL AND county_code IS NOT NULL AND province IS NULL)
    OR (party = 'PROVINCE' AND unit_id IS NULL AND county_code IS NULL AND province IS NOT NULL))
);
CREATE INDEX contact_province ON contact (province);

CREATE TABLE account (
  username      VARCHAR(60)  NOT NULL PRIMARY KEY,
  password_hash VARCHAR(120) NOT NULL,
  role          VARCHAR(20)  NOT NULL,
  display_name  VARCHAR(60)  NOT NULL,
  province      CHAR(2)      NULL,
  county_code   CHAR(6)      NULL,
  unit_id       BIGINT       NULL,
  created_at    DATETIME(3)  NOT NULL,
  CONSTRAINT account_county FOREIGN KEY (county_code) REFERENCES county (code),
  CONSTRAINT account_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
