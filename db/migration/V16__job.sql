-- Long work that people start and come back to, what came of it, and the files that go in and come out.

-- A job and its queue. place is the division it is about (2, 4 or 6 digits, empty for everything). The columns role to from_address are
-- the actor as when asking. holder is the process that runs it, alive_at when it last said so: its lease.
CREATE TABLE job (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind         VARCHAR(20)   NOT NULL,
  place        VARCHAR(6)    NOT NULL,
  title        VARCHAR(160)  NOT NULL,
  started_by   VARCHAR(80)   NOT NULL,
  role         VARCHAR(20)   NULL,
  province     VARCHAR(2)    NULL,
  prefecture   VARCHAR(4)    NULL,
  county       VARCHAR(6)    NULL,
  unit_id      BIGINT        NULL,
  person_id    BIGINT        NULL,
  from_address VARCHAR(64)   NULL,
  parameters   MEDIUMTEXT    NOT NULL,
  asked_at     DATETIME(6)   NOT NULL,
  begun_at     DATETIME(6)   NULL,
  ended_at     DATETIME(6)   NULL,
  state        VARCHAR(10)   NOT NULL,
  phase        VARCHAR(40)   NULL,
  done         BIGINT        NOT NULL DEFAULT 0,
  total        BIGINT        NOT NULL DEFAULT 0,
  cancel_asked BOOLEAN       NOT NULL DEFAULT FALSE,
  message      VARCHAR(2000) NULL,
  message_en   VARCHAR(2000) NULL,
  result       VARCHAR(80)   NULL,
  holder       VARCHAR(40)   NULL,
  alive_at     DATETIME(6)   NULL,
  CONSTRAINT job_state CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CUT_OFF', 'CANCELLED'))
);
CREATE INDEX job_queue ON job (state, id);
CREATE INDEX job_of_place ON job (place, id);
CREATE INDEX job_of_person ON job (started_by, id);

-- One row, locked by whoever takes a job from the queue: so that limits hold across all processes.
CREATE TABLE job_turn (
  id INT NOT NULL PRIMARY KEY
);
INSERT INTO job_turn (id) VALUES (1);

-- The numbers a job came to; county is empty for the whole.
CREATE TABLE job_figure (
  job_id BIGINT      NOT NULL,
  county VARCHAR(6)  NOT NULL,
  name   VARCHAR(60) NOT NULL,
  number BIGINT      NOT NULL,
  PRIMARY KEY (job_id, county, name),
  CONSTRAINT figure_job FOREIGN KEY (job_id) REFERENCES job (id)
);

-- The lists behind those numbers; tidied away after a while.
CREATE TABLE job_line (
  job_id  BIGINT        NOT NULL,
  number  INT           NOT NULL,
  county  VARCHAR(6)    NULL,
  kind    VARCHAR(60)   NOT NULL,
  object  VARCHAR(80)   NULL,
  text    VARCHAR(2000) NOT NULL,
  text_en VARCHAR(2000) NOT NULL,
  PRIMARY KEY (job_id, number),
  CONSTRAINT line_job FOREIGN KEY (job_id) REFERENCES job (id)
);
CREATE INDEX job_line_kind ON job_line (job_id, kind, number);

-- Uploads and what jobs bring forth. The content lies beside the evidence, in the folder all processes share; content is its name there.
CREATE TABLE kept_file (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  content    CHAR(36)     NOT NULL,
  hash       CHAR(64)     NOT NULL,
  name       VARCHAR(160) NOT NULL,
  size       BIGINT       NOT NULL,
  owner      VARCHAR(80)  NOT NULL,
  place      VARCHAR(6)   NOT NULL,
  shared     BOOLEAN      NOT NULL,
  job_id     BIGINT       NULL,
  kept_at    DATETIME(6)  NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  CONSTRAINT kept_job FOREIGN KEY (job_id) REFERENCES job (id)
);
CREATE INDEX kept_file_expiry ON kept_file (expires_at);
