-- Imports, people, agreements as versioned records, and append-only events.

CREATE TABLE import_batch (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind           VARCHAR(12)  NOT NULL,
  county_code    CHAR(6)      NULL,
  file_name      VARCHAR(200) NOT NULL,
  file_hash      CHAR(64)     NOT NULL,
  status         VARCHAR(8)   NOT NULL,
  rows_read      INT          NOT NULL,
  rows_taken     INT          NOT NULL,
  rows_unchanged INT          NOT NULL,
  rows_refused   INT          NOT NULL,
  imported_at    DATETIME(3)  NOT NULL,
  imported_by    VARCHAR(60)  NOT NULL,
  started_at     DATETIME(3)  NULL,
  started_by     VARCHAR(60)  NULL,
  CONSTRAINT batch_county FOREIGN KEY (county_code) REFERENCES county (code),
  CONSTRAINT batch_kind CHECK (kind IN ('AGREEMENTS', 'EVENTS', 'UNITS', 'SCENARIOS')),
  CONSTRAINT batch_status CHECK (status IN ('FILING', 'LIVE'))
);

-- How a county's own column headings are read; proposed again next time.
CREATE TABLE header_mapping (
  county_code CHAR(6)     NOT NULL,
  kind        VARCHAR(12) NOT NULL,
  mapping     TEXT        NOT NULL,
  saved_at    DATETIME(3) NOT NULL,
  saved_by    VARCHAR(60) NOT NULL,
  PRIMARY KEY (county_code, kind)
);

-- id_number is encrypted (key version in the value); id_number_hash is keyed and only serves matching.
CREATE TABLE person (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name           VARCHAR(60)  NOT NULL,
  id_number      VARCHAR(255) NULL,
  id_number_hash CHAR(64)     NULL,
  email          VARCHAR(254) NULL,
  phone          VARCHAR(40)  NULL,
  CONSTRAINT person_id_number UNIQUE (id_number_hash)
);

CREATE TABLE agreement (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number      VARCHAR(60) NOT NULL,
  person_id   BIGINT      NOT NULL,
  county_code CHAR(6)     NOT NULL,
  batch_id    BIGINT      NULL,
  status      VARCHAR(8)  NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  CONSTRAINT agreement_number UNIQUE (number),
  CONSTRAINT agreement_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT agreement_county FOREIGN KEY (county_code) REFERENCES county (code),
  CONSTRAINT agreement_batch FOREIGN KEY (batch_id) REFERENCES import_batch (id),
  CONSTRAINT agreement_status CHECK (status IN ('FILING', 'LIVE'))
);

-- What was signed, as recorded each time: document is the scenario's "agreement" object. The highest version is in force.
CREATE TABLE agreement_version (
  agreement_id      BIGINT       NOT NULL,
  version           INT          NOT NULL,
  kind              VARCHAR(12)  NOT NULL,
  document          MEDIUMTEXT   NOT NULL,
  student_name      VARCHAR(60)  NOT NULL,
  guardian_name     VARCHAR(60)  NULL,
  university        VARCHAR(120) NULL,
  county_bureau     VARCHAR(120) NULL,
  form_id           VARCHAR(60)  NULL,
  regime_ids        VARCHAR(200) NOT NULL,
  supplement_number VARCHAR(60)  NULL,
  scan_path         VARCHAR(400) NULL,
  scan_hash         CHAR(64)     NULL,
  reason            VARCHAR(400) NULL,
  recorded_at       DATETIME(6)  NOT NULL,
  recorded_by       VARCHAR(60)  NOT NULL,
  PRIMARY KEY (agreement_id, version),
  CONSTRAINT version_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT version_kind CHECK (kind IN ('ORIGINAL', 'SUPPLEMENT', 'CORRECTION')),
  CONSTRAINT version_reason CHECK (kind = 'ORIGINAL' OR reason IS NOT NULL),
  CONSTRAINT version_supplement CHECK ((kind = 'SUPPLEMENT') = (supplement_number IS NOT NULL)),
  CONSTRAINT version_scan CHECK ((scan_path IS NULL) = (scan_hash IS NULL))
);

-- Append-only. A correction is a row that voids an older one, with reason; without a kind it only voids.
-- position keeps the order given within a day; detail holds the attributes as JSON. Clustered by agreement, for the review's stream.
CREATE TABLE event (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  agreement_id BIGINT       NOT NULL,
  on_date      DATE         NULL,
  position     INT          NOT NULL,
  kind         VARCHAR(24)  NULL,
  source       VARCHAR(80)  NULL,
  detail       TEXT         NULL,
  voids_id     BIGINT       NULL,
  reason       VARCHAR(400) NULL,
  batch_id     BIGINT       NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  VARCHAR(60)  NOT NULL,
  PRIMARY KEY (agreement_id, id),
  CONSTRAINT event_id UNIQUE (id),
  CONSTRAINT event_voids_once UNIQUE (voids_id),
  CONSTRAINT event_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT event_voids FOREIGN KEY (voids_id) REFERENCES event (id),
  CONSTRAINT event_batch FOREIGN KEY (batch_id) REFERENCES import_batch (id),
  CONSTRAINT event_correction CHECK (voids_id IS NULL OR reason IS NOT NULL),
  CONSTRAINT event_whole CHECK ((kind IS NULL AND voids_id IS NOT NULL AND on_date IS NULL)
    OR (kind IS NOT NULL AND on_date IS NOT NULL AND source IS NOT NULL))
);
