-- 最近登录: when an account last signed in, null while it never did; sessions are dropped when they are over, so they cannot say it.
ALTER TABLE account ADD COLUMN signed_in_at DATETIME(6) NULL;
UPDATE account SET signed_in_at = (SELECT MAX(e.at_time) FROM audit_entry e
  WHERE e.object = CONCAT('account:', account.username) AND e.action = 'account.sign-in');
