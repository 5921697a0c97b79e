-- Programs that call /api/v1: their tokens, how much they have called, and the answers to calls that came with an idempotency key.

-- token_hash is SHA-256 of a long random token, which is shown once; scopes as written, parted by spaces; place is a division code.
CREATE TABLE api_client (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name         VARCHAR(120) NOT NULL,
  place        VARCHAR(6)   NOT NULL,
  scopes       VARCHAR(600) NOT NULL,
  token_hash   CHAR(64)     NOT NULL,
  expires_on   DATE         NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  created_by   VARCHAR(80)  NOT NULL,
  rotated_at   DATETIME(6)  NULL,
  revoked_at   DATETIME(6)  NULL,
  last_used_at DATETIME(6)  NULL,
  CONSTRAINT api_client_token UNIQUE (token_hash),
  CONSTRAINT api_client_place CHECK (CHAR_LENGTH(place) IN (2, 4, 6))
);
CREATE INDEX api_client_in ON api_client (place);

-- How often a client has called in a minute or day; in the database, so that all instances share one limit.
CREATE TABLE api_use (
  client_id BIGINT     NOT NULL,
  period    VARCHAR(8) NOT NULL,
  begins_at DATETIME   NOT NULL,
  calls     INT        NOT NULL,
  PRIMARY KEY (client_id, period, begins_at),
  CONSTRAINT api_use_client FOREIGN KEY (client_id) REFERENCES api_client (id),
  CONSTRAINT api_use_period CHECK (period IN ('MINUTE', 'DAY'))
);

-- status is null while the call is being dealt with; the answer is written in the transaction of what the call changed.
CREATE TABLE api_answer (
  client_id   BIGINT       NOT NULL,
  call_key    VARCHAR(120) NOT NULL,
  fingerprint CHAR(64)     NOT NULL,
  claim       CHAR(36)     NOT NULL,
  claimed_at  DATETIME(6)  NOT NULL,
  status      SMALLINT     NULL,
  location    VARCHAR(200) NULL,
  body        MEDIUMTEXT   NULL,
  PRIMARY KEY (client_id, call_key),
  CONSTRAINT api_answer_client FOREIGN KEY (client_id) REFERENCES api_client (id)
);
CREATE INDEX api_answer_claimed ON api_answer (claimed_at);
