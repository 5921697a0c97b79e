package cn.dingxiang.directory.audit;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import jakarta.inject.Singleton;

/**
 * Looks at personal data, put on the trail: whoever shows a person, a list of people or a file about them calls this. People who look at
 * what is their own are recorded like everybody else.
 */
@Singleton
public class Looks {

    /** What was looked at. */
    public enum What {
        /** One person: their agreement, case, evaluation or explanation. */
        PERSON("person.view"),
        /** A page of a list that names people. */
        LIST("person.list"),
        /** A file taken out that names people. */
        EXPORT("person.export");

        private final String action;

        What(String action) {
            this.action = action;
        }

        /** How the trail names it. */
        public String action() {
            return action;
        }

        /** The entry of such a look, for services that keep the trail themselves; see {@link Looks#looked}. */
        public AuditEntry entry(Actor actor, String objectKey, String county, String reason) {
            return new AuditEntry(actor, action, objectKey, county, null, null, reason);
        }
    }

    private final AuditTrail trail;

    public Looks(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Records a look.
     *
     * @param objectKey what was shown: {@code agreement:17}, {@code case:5}, {@code person:3}, or a list such as {@code cases:2203}
     * @param county    the county of what was shown, six digits; null when it is of several
     * @param reason    why, or what was looked for; null when nothing was said
     */
    public void looked(Actor actor, What what, String objectKey, String county, String reason) {
        trail.look(what.entry(actor, objectKey, county, reason));
    }
}
