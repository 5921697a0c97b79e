-- The facts an agreement was last reviewed by, so that those kept of it (V36) are known for outdated: they are replaced by the night that
-- asks for them, and not with every change, each of which would rewrite one page more. NULL when not known, as after this.
ALTER TABLE review_mark ADD COLUMN facts BIGINT NULL;
