-- Ban checks: who may ask, how much they have asked, and every answer given.

-- secret_hash is bcrypt; the secret is shown once, when made.
CREATE TABLE ban_check_client (
  id          VARCHAR(40)  NOT NULL PRIMARY KEY,
  name        VARCHAR(120) NOT NULL,
  kind        VARCHAR(16)  NOT NULL,
  province    CHAR(2)      NOT NULL,
  secret_hash VARCHAR(80)  NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  created_by  VARCHAR(80)  NOT NULL,
  rotated_at  DATETIME(6)  NULL,
  revoked_at  DATETIME(6)  NULL,
  CONSTRAINT ban_client_kind CHECK (kind IN ('RECRUITER', 'TRAINING_BASE'))
);

-- How many people a client has asked about in a minute or day; in the database, so that all instances share one limit.
CREATE TABLE ban_check_use (
  client_id VARCHAR(40) NOT NULL,
  period    VARCHAR(8)  NOT NULL,
  begins_at DATETIME    NOT NULL,
  people    INT         NOT NULL,
  PRIMARY KEY (client_id, period, begins_at),
  CONSTRAINT ban_use_client FOREIGN KEY (client_id) REFERENCES ban_check_client (id),
  CONSTRAINT ban_use_period CHECK (period IN ('MINUTE', 'DAY'))
);

-- person_id is null when nobody on record was meant: number unknown, or the name another. The number asked about is kept nowhere.
CREATE TABLE ban_check (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  receipt      VARCHAR(24)  NOT NULL,
  client_id    VARCHAR(40)  NOT NULL,
  person_id    BIGINT       NULL,
  asked_at     DATETIME(6)  NOT NULL,
  from_address VARCHAR(64)  NULL,
  on_date      DATE         NOT NULL,
  exam         VARCHAR(400) NOT NULL,
  ground       VARCHAR(400) NOT NULL,
  restricted   BOOLEAN      NOT NULL,
  county_code  CHAR(6)      NULL,
  CONSTRAINT ban_check_receipt UNIQUE (receipt),
  CONSTRAINT ban_check_client_asks FOREIGN KEY (client_id) REFERENCES ban_check_client (id),
  CONSTRAINT ban_check_about FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ban_check_county CHECK ((county_code IS NOT NULL) = restricted)
);
CREATE INDEX ban_check_person ON ban_check (person_id, id);
