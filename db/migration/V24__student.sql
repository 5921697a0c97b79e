-- What students bring themselves: files known as theirs by the person, requests of their own, and the addresses of their calendar feeds.

-- The person who added it; null when an officer did. A username may change hands, a person does not.
ALTER TABLE attachment ADD COLUMN added_person BIGINT NULL;
ALTER TABLE attachment ADD CONSTRAINT attachment_person FOREIGN KEY (added_person) REFERENCES person (id);
UPDATE attachment SET added_person = (SELECT a.person_id FROM agreement a JOIN account c ON c.person_id = a.person_id
  WHERE a.id = attachment.agreement_id AND c.username = attachment.added_by);

-- 申请: what a student asks the county for. ongoing is TRUE while it is under way and null after, so that one of a kind is open at a time.
-- ground, from_date and until_date belong to leave and deferral, unit and to_county to transfer; answer is the county's, or why it was
-- taken back. unit is as the student wrote it.
CREATE TABLE student_request (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agreement_id  BIGINT        NOT NULL,
  kind          VARCHAR(24)   NOT NULL,
  ground        VARCHAR(24)   NULL,
  from_date     DATE          NOT NULL,
  until_date    DATE          NULL,
  unit          VARCHAR(120)  NULL,
  to_county     CHAR(6)       NULL,
  reason        VARCHAR(1000) NOT NULL,
  attachment_id BIGINT        NULL,
  state         VARCHAR(12)   NOT NULL,
  ongoing       BOOLEAN       NULL,
  asked_at      DATETIME(6)   NOT NULL,
  answered_at   DATETIME(6)   NULL,
  answered_by   VARCHAR(80)   NULL,
  answer        VARCHAR(400)  NULL,
  CONSTRAINT student_request_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT student_request_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id),
  CONSTRAINT student_request_kind CHECK (kind IN ('TRANSFER_WITHIN_COUNTY', 'TRANSFER_ACROSS_COUNTIES', 'DEFERRAL')),
  CONSTRAINT student_request_state CHECK (state IN ('ASKED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  CONSTRAINT student_request_ongoing CHECK ((ongoing IS NOT NULL) = (state = 'ASKED') AND (ongoing IS NULL OR ongoing = TRUE)),
  CONSTRAINT student_request_answered CHECK ((answered_at IS NULL) = (state = 'ASKED') AND (answered_at IS NULL) = (answered_by IS NULL)),
  CONSTRAINT student_request_once UNIQUE (agreement_id, kind, ongoing)
);
CREATE INDEX student_request_ongoing ON student_request (ongoing, id);

-- The address of a calendar holds a long random token, of which only the SHA-256 is kept; one address a person at a time. read_at is the
-- hour it was last fetched in.
CREATE TABLE calendar_feed (
  person_id  BIGINT      NOT NULL PRIMARY KEY,
  token_hash CHAR(64)    NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  read_at    DATETIME(6) NULL,
  CONSTRAINT calendar_feed_token UNIQUE (token_hash),
  CONSTRAINT calendar_feed_person FOREIGN KEY (person_id) REFERENCES person (id)
);
