-- What the province is told at once, whether somebody took note of it, and how far it has risen while nobody did.

-- kind and matter say what it is about, such as '17 LEFT_POST 2030-01-01 '; one row for it, opened again should it come back.
-- level: 0 as raised, one more each time it rises; told_level: the last level mail was queued for, null before the first.
CREATE TABLE alert (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind            VARCHAR(20)  NOT NULL,
  matter          VARCHAR(200) NOT NULL,
  county_code     CHAR(6)      NOT NULL,
  agreement_id    BIGINT       NULL,
  case_id         BIGINT       NULL,
  code            VARCHAR(32)  NULL,
  subject         VARCHAR(120) NOT NULL,
  since           DATE         NOT NULL,
  raised_on       DATE         NOT NULL,
  level           INT          NOT NULL DEFAULT 0,
  level_on        DATE         NOT NULL,
  told_level      INT          NULL,
  acknowledged_at DATETIME(6)  NULL,
  acknowledged_by VARCHAR(80)  NULL,
  note            VARCHAR(400) NULL,
  closed_on       DATE         NULL,
  CONSTRAINT alert_once UNIQUE (kind, matter),
  CONSTRAINT alert_county FOREIGN KEY (county_code) REFERENCES county (code),
  CONSTRAINT alert_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT alert_kind CHECK (kind IN ('ESTABLISHED_FINDING', 'COUNTY_DEFAULT', 'EMPLOYER_DEFAULT', 'BREACH_CONFIRMED', 'CASE_PAST_LIMIT',
    'COUNTY_SILENT')),
  CONSTRAINT alert_acknowledged CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL) AND (acknowledged_at IS NULL) = (note IS NULL))
);
CREATE INDEX alert_waiting ON alert (closed_on, acknowledged_at, county_code, id);

-- For the question which counties entered anything of late.
CREATE INDEX event_recorded ON event (recorded_at, agreement_id);
CREATE INDEX batch_imported ON import_batch (imported_at);
