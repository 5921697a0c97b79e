-- Every change and every look at personal data; append-only, never with an ID number in it.

-- object is a key such as 'agreement:17'; role is null for a link's holder and for the product itself. county_code is where the thing
-- lies, or else whoever did it; both places are null for what concerns the product as a whole.
CREATE TABLE audit_entry (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at_time      DATETIME(6)  NOT NULL,
  actor        VARCHAR(80)  NOT NULL,
  role         VARCHAR(20)  NULL,
  province     CHAR(2)      NULL,
  county_code  CHAR(6)      NULL,
  from_address VARCHAR(64)  NULL,
  action       VARCHAR(60)  NOT NULL,
  object       VARCHAR(80)  NOT NULL,
  before_text  TEXT         NULL,
  after_text   TEXT         NULL,
  reason       VARCHAR(400) NULL
);
CREATE INDEX audit_object ON audit_entry (object, id);
CREATE INDEX audit_actor ON audit_entry (actor, id);
CREATE INDEX audit_action ON audit_entry (action, id);
CREATE INDEX audit_county ON audit_entry (county_code, id);
CREATE INDEX audit_time ON audit_entry (at_time);

-- A batch of entries sealed: hash covers the fingerprints of the entries in order and the previous seal's hash.
CREATE TABLE audit_seal (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  first_entry   BIGINT      NOT NULL,
  last_entry    BIGINT      NOT NULL,
  entries       INT         NOT NULL,
  previous_hash CHAR(64)    NOT NULL,
  hash          CHAR(64)    NOT NULL,
  sealed_at     DATETIME(6) NOT NULL,
  CONSTRAINT seal_once UNIQUE (first_entry),
  CONSTRAINT seal_span CHECK (last_entry >= first_entry AND entries > 0)
);

-- What each sealed entry read when it was sealed, so that one changed or removed can be named. The seal's hash guards these rows. No
-- foreign key to the entry: whoever removes an entry past the product must leave its fingerprint behind.
CREATE TABLE audit_fingerprint (
  entry_id BIGINT   NOT NULL PRIMARY KEY,
  seal_id  BIGINT   NOT NULL,
  hash     CHAR(64) NOT NULL,
  CONSTRAINT fingerprint_seal FOREIGN KEY (seal_id) REFERENCES audit_seal (id)
);
