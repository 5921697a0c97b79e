-- Signing in: what an account's password and one-time code are about, who is signed in where, and how often was tried.

-- must_change: the password was set by somebody else. totp_secret is encrypted like ID numbers; totp_on once a first code was given,
-- totp_step is the last time step used, so that no code serves twice. closed_at: may not sign in any more. subject: the name at the OpenID provider.
ALTER TABLE account ADD COLUMN email VARCHAR(254) NULL;
ALTER TABLE account ADD COLUMN must_change BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE account ADD COLUMN failures INT NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN locked_until DATETIME(6) NULL;
ALTER TABLE account ADD COLUMN totp_secret VARCHAR(255) NULL;
ALTER TABLE account ADD COLUMN totp_on BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE account ADD COLUMN totp_step BIGINT NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN closed_at DATETIME(6) NULL;
ALTER TABLE account ADD COLUMN subject VARCHAR(255) NULL;
ALTER TABLE account ADD CONSTRAINT account_subject UNIQUE (subject);
ALTER TABLE account ADD CONSTRAINT account_of_person UNIQUE (person_id);

-- Who is signed in: the token itself is only in the browser's cookie. All instances read the same sessions.
CREATE TABLE session (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash   CHAR(64)     NOT NULL,
  username     VARCHAR(60)  NOT NULL,
  device       VARCHAR(200) NULL,
  from_address VARCHAR(64)  NULL,
  started_at   DATETIME(6)  NOT NULL,
  seen_at      DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NOT NULL,
  CONSTRAINT session_token UNIQUE (token_hash),
  CONSTRAINT session_account FOREIGN KEY (username) REFERENCES account (username)
);
CREATE INDEX session_of ON session (username, id);
CREATE INDEX session_expiring ON session (expires_at);

-- Links by which a password is set anew; used once.
CREATE TABLE password_reset (
  token_hash CHAR(64)    NOT NULL PRIMARY KEY,
  username   VARCHAR(60) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT reset_account FOREIGN KEY (username) REFERENCES account (username)
);

-- How often was tried in a quarter of an hour, by what is held down: an address, an agreement number. Kept for a day.
CREATE TABLE sign_in_use (
  subject   VARCHAR(100) NOT NULL,
  begins_at DATETIME     NOT NULL,
  tries     INT          NOT NULL,
  PRIMARY KEY (subject, begins_at)
);
